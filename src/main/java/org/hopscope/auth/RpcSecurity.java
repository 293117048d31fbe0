package org.hopscope.auth;

import java.util.Optional;

/**
 * Sign-in at the level of RPC itself, and encryption of what is said from then on ([MS-RPCE] 2.2.1.1.8,
 * RPC_C_AUTHN_LEVEL_PKT_PRIVACY). Used for one connection, and in order: each message moves it on.
 */
public interface RpcSecurity {
  /** Its number, [MS-RPCE] 2.2.1.1.7. */
  int provider();

  /** The token that goes with bind. */
  byte[] first();

  /** The token for what bind_ack brought; empty when that is no challenge that can be answered well. */
  Optional<byte[]> answer(byte[] challenge);

  byte[] seal(byte[] plain);

  /** Of the whole PDU in the clear, after its content was sealed. */
  byte[] sign(byte[] pdu);

  byte[] unseal(byte[] sealed);

  /** After the content was unsealed. */
  boolean isGenuine(byte[] pdu, byte[] signature);
}

package org.hopscope.lab.rpc;

/** What is wrong with an RPC proxy, or with what is behind it. */
public enum Flaw {
  NONE,
  /** Its directory is gone from the web server, though Autodiscover still tells of it. */
  REMOVED,
  /** The proxy answers an echo, and finds nobody behind it. */
  BACK_END_DEAD,
  /** Both channels stand, and the virtual connection is never finished: a load balancer has parted them. */
  SILENT_AFTER_A3,
  /** The connection is closed while an answer is under way. */
  CUT_SHORT,
  /** An answer that gives itself a length of less than its own header. */
  WRONG_LENGTH,
  /** The server behind does not take the client's way to sign in. */
  BIND_NAK,
  /** The call is refused by RPC itself. */
  ACCESS_DENIED,
  /** RPC wants a sign-in of its own, beside the proxy's. */
  ANONYMOUS_DENIED,
  UNKNOWN_USER(0x3EB),
  LOGIN_FAILURE(0x8004_0111L),
  NOT_ENCRYPTED(0x970),
  CLIENT_VERSION(0x4DF),
  RPC_HTTP_DISALLOWED(0x4E0),
  /** The mailbox opens, the address book does not. */
  NO_ADDRESS_BOOK;

  private final long storeCode;

  Flaw() {
    this(0);
  }

  Flaw(long storeCode) {
    this.storeCode = storeCode;
  }

  /** What EcDoConnectEx answers; 0 where that is not the flaw. */
  long storeCode() {
    return storeCode;
  }
}

package org.hopscope.auth;

import java.util.Optional;
import org.hopscope.wire.RpcChannels;

/** As {@link SignedHttp}, for the pair of requests that RPC over HTTP lives in. */
@FunctionalInterface
public interface SignedRpc {
  /** @param opening without authorization */
  RpcChannels.Pair open(RpcChannels.Opening opening);

  /** For one connection, a fresh one each time; empty where the account cannot sign in at the level of RPC. */
  default Optional<RpcSecurity> security() {
    return Optional.empty();
  }
}

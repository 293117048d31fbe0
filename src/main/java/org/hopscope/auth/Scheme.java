package org.hopscope.auth;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.WireClock;

/** A way to sign in at a host that both sides know, with what the technician has entered. */
public interface Scheme {
  /** As people write it: Basic, NTLM, Negotiate. */
  String title();

  SignedHttp open(Carrier carrier);

  /** Sign-in at the level of RPC with the same account; empty where the scheme has none. */
  default Optional<RpcSecurity> rpcSecurity(WireClock clock) {
    return Optional.empty();
  }

  /** Blots out every form in which what was sent could come back in a server's answer. */
  String redact(String text);

  /** What it means when the host says no to what was sent. */
  default Fault refusal() {
    return Fault.WRONG_PASSWORD;
  }

  /** The same, with what the host says as it refuses. */
  default Fault refusal(List<Challenge> told) {
    return refusal();
  }

  /** Whether its proof holds only for the server whose certificate was seen (RFC 5929). */
  default boolean isBound() {
    return false;
  }

  /** One that signs each request by itself. */
  record EachRequest(String title, Http.Authorization authorization) implements Scheme {
    @Override
    public SignedHttp open(Carrier carrier) {
      return new SignedHttp() {
        @Override
        public Http.Reply send(Http.Request request) {
          return carrier.http().send(request.with(authorization), carrier.seen(), carrier.scope());
        }

        @Override
        public Optional<Http.Authorization> pass() {
          return Optional.of(authorization);
        }
      };
    }

    @Override
    public String redact(String text) {
      return authorization.redact(text);
    }

    @Override
    public String toString() {
      return title;
    }
  }
}

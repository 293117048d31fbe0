package org.hopscope.auth;

import org.hopscope.model.Fault;
import org.hopscope.wire.Http;

/** A way to sign in at a host that both sides know, with what the technician has entered. */
public interface Scheme {
  /** As people write it: Basic, NTLM, Negotiate. */
  String title();

  SignedHttp open(Carrier carrier);

  /** Blots out every form in which what was sent could come back in a server's answer. */
  String redact(String text);

  /** What it means when the host says no to what was sent. */
  default Fault refusal() {
    return Fault.WRONG_PASSWORD;
  }

  /** One that signs each request by itself. */
  record EachRequest(String title, Http.Authorization authorization) implements Scheme {
    @Override
    public SignedHttp open(Carrier carrier) {
      return request -> carrier.http().send(request.with(authorization), carrier.seen(), carrier.scope());
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

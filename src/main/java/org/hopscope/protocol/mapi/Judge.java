package org.hopscope.protocol.mapi;

import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.ServerTime;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/**
 * Takes an answer apart as far as its binary body, or says why there is none.
 *
 * @param address who signs in
 */
record Judge(String host, EmailAddress address) {

  /** @return the body; empty for a server that answers a PING with nothing */
  byte[] body(Http.Reply reply) throws Stop {
    http(reply);
    String outer = reply.header("X-ResponseCode").orElseThrow(() -> malformed("it comes without X-ResponseCode"));
    succeeded(outer);
    if (reply.body().length == 0) {
      return reply.body();
    }
    try {
      Envelope envelope = Envelope.read(reply.body());
      succeeded(envelope.header("X-ResponseCode").orElse(outer));
      return envelope.body();
    } catch (Malformed wrong) {
      throw malformed(wrong.getMessage());
    }
  }

  private void http(Http.Reply reply) throws Stop {
    if (reply.fault().isPresent()) {
      throw new Stop(brokenOff(reply, reply.fault().get()));
    }
    switch (reply.status()) {
      case 200 -> mapi(reply);
      case 401 -> throw new Stop(Fault.WRONG_PASSWORD, Fault.WRONG_PASSWORD.at(host, address.text()));
      case 503 -> throw ServerTime.retryAfter(reply)
          .map(wait -> new Stop(Fault.HTTP_UNAVAILABLE,
              Message.of("fault.http-unavailable+mapi.wait", host, 503, Math.max(1, wait.toSeconds()))))
          .orElseGet(() -> other(reply));
      default -> throw other(reply);
    }
  }

  private Stop other(Http.Reply reply) {
    return Probed.of(host, reply) instanceof Probed.Broken broken
        ? new Stop(broken) : new Stop(Fault.HTTP_UNEXPECTED, Fault.HTTP_UNEXPECTED.at(host, reply.status()));
  }

  /** What is left of a timed-out answer tells a server at work from one that is silent. */
  private Probed.Broken brokenOff(Http.Reply reply, Fault fault) {
    return fault == Fault.HTTP_TIMEOUT && Envelope.isUnfinished(reply.body())
        ? new Probed.Broken(Fault.MAPI_PENDING, Fault.MAPI_PENDING.at(host, ""))
        : new Probed.Broken(fault, fault.at(host, reply.detail()));
  }

  private void mapi(Http.Reply reply) throws Stop {
    Optional<String> type = reply.header("Content-Type").map(t -> t.split(";")[0].strip().toLowerCase(Locale.ROOT));
    if (!type.equals(Optional.of("application/mapi-http")) && reply.header("X-ResponseCode").isEmpty()) {
      throw new Stop(Fault.NOT_EXCHANGE, Fault.NOT_EXCHANGE.at(host, reply.status()));
    }
  }

  private void succeeded(String code) throws Stop {
    if (!ResponseCode.isSuccess(code)) {
      Fault fault = ResponseCode.fault(code);
      throw new Stop(fault, fault.at(host, Text.brief(ResponseCode.text(code))));
    }
  }

  Stop refused(long code) {
    return new Stop(StoreError.fault(code), StoreError.at(host, code));
  }

  Stop malformed(String what) {
    return new Stop(Fault.MAPI_MALFORMED, Fault.MAPI_MALFORMED.at(host, what));
  }
}

package org.hopscope.lab.dns;

import java.io.IOException;
import java.util.Optional;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.xbill.DNS.Message;

/** A resolver that is asked over HTTPS, by POST (RFC 8484). */
public record OverHttps(Answers answers) implements WebService {
  private static final String TYPE = "application/dns-message";

  @Override
  public WebResponse answer(WebRequest request) {
    if (!request.path().equals("/dns-query")) {
      return WebResponse.empty(404);
    }
    if (!request.method().equals("POST") || request.header("content-type").filter(TYPE::equals).isEmpty()) {
      return WebResponse.empty(415);
    }
    try {
      Optional<Message> reply = answers.to(new Message(request.body()));
      return reply.map(m -> WebResponse.of(200, TYPE, m.toWire())).orElseGet(() -> WebResponse.empty(504));
    } catch (IOException garbage) {
      return WebResponse.empty(400);
    }
  }
}

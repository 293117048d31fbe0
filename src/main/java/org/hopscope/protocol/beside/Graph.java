package org.hopscope.protocol.beside;

import java.net.URI;
import java.util.Locale;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.wire.Http;

/**
 * Microsoft Graph, asked without a token: its refusal is the answer of the right server.
 *
 * @param url as the new Outlook's service is offered
 */
record Graph(URI url) implements Inquiry {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String verb() {
    return "Microsoft Graph";
  }

  @Override
  public boolean asAccount() {
    return false;
  }

  @Override
  public Turn heard(Http.Reply reply, boolean signedIn) {
    boolean json = reply.header("Content-Type").filter(t -> t.toLowerCase(Locale.ROOT).contains("json")).isPresent();
    return json && (reply.status() == 200 || reply.status() == 401)
        ? turn(Heard.GOOD, "beside.graph.there")
        : turn(Heard.BAD, "beside.graph.other", reply.status());
  }
}

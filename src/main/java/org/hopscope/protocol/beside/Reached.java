package org.hopscope.protocol.beside;

import java.net.URI;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.wire.Http;

/** Whether a host can be reached by verified TLS; nothing is asked of it. */
record Reached(String name) implements Inquiry {
  @Override
  public URI url() {
    return URI.create("https://" + name + "/");
  }

  @Override
  public String method() {
    return Http.KNOCK;
  }

  @Override
  public String verb() {
    return "New Outlook";
  }

  @Override
  public boolean asAccount() {
    return false;
  }

  @Override
  public Turn heard(Http.Reply reply, boolean signedIn) {
    return turn(Heard.GOOD, "beside.reached");
  }
}

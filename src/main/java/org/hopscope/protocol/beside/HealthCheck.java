package org.hopscope.protocol.beside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.wire.Http;

/**
 * The page by which Exchange tells a load balancer whether a virtual directory works; since Exchange 2013,
 * for anybody. Managed availability answers in its place once it has given the directory up.
 */
record HealthCheck(URI server, String directory) implements Inquiry {
  static final List<String> DIRECTORIES = List.of("mapi", "ews", "rpc", "oab", "owa", "autodiscover",
      "Microsoft-Server-ActiveSync");

  @Override
  public URI url() {
    return server.resolve("/" + directory + "/healthcheck.htm");
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String verb() {
    return directory + "/healthcheck.htm";
  }

  @Override
  public boolean asAccount() {
    return false;
  }

  @Override
  public Turn heard(Http.Reply reply, boolean signedIn) {
    int status = reply.status();
    boolean green = status == 200
        && new String(reply.body(), StandardCharsets.ISO_8859_1).stripLeading().startsWith("200 OK");
    if (green) {
      return turn(Heard.GOOD, "beside.health.green", directory);
    }
    return status >= 500
        ? turn(Heard.BAD, "beside.health.red", directory, status)
        : turn(Heard.ODD, "beside.health.hidden", directory, status);
  }
}

package org.hopscope.protocol.beside;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/** What phones ask first: OPTIONS, [MS-ASHTTP] 2.2.3; its answer names the versions, 2.2.4.1.2. */
record ActiveSync(URI server) implements Inquiry {
  @Override
  public URI url() {
    return server.resolve("/Microsoft-Server-ActiveSync");
  }

  @Override
  public String method() {
    return "OPTIONS";
  }

  @Override
  public String verb() {
    return "ActiveSync";
  }

  @Override
  public boolean asAccount() {
    return true;
  }

  @Override
  public Turn heard(Http.Reply reply, boolean signedIn) {
    int status = reply.status();
    return switch (status) {
      case 200 -> versions(reply);
      case 401 -> signedIn
          ? turn(Heard.BAD, "beside.eas.refused")
          : turn(Heard.GOOD, "beside.eas.sign-in", Challenge.titles(Challenge.parseAll(reply.all("WWW-Authenticate"))));
      case 403 -> turn(Heard.ODD, "beside.eas.forbidden");
      case 404, 410 -> turn(Heard.ODD, "beside.eas.absent", status);
      case 449 -> turn(Heard.ODD, "beside.eas.policy");
      case 451 -> turn(Heard.ODD, "beside.eas.elsewhere", reply.header("X-MS-Location").map(Text::brief).orElse("?"));
      case 503 -> turn(Heard.BAD, "beside.eas.busy");
      default -> turn(status >= 500 ? Heard.BAD : Heard.ODD, "beside.eas.failed", status);
    };
  }

  private Turn versions(Http.Reply reply) {
    Optional<String> server = reply.header("MS-Server-ActiveSync").map(Text::brief);
    if (server.isEmpty()) {
      return turn(Heard.ODD, "beside.eas.no-header");
    }
    return reply.header("MS-ASProtocolVersions").flatMap(ActiveSync::highest)
        .map(v -> turn(Heard.GOOD, "beside.eas.versions", v, server.get()))
        .orElseGet(() -> turn(Heard.ODD, "beside.eas.no-version", server.get()));
  }

  private static Optional<String> highest(String told) {
    return Arrays.stream(told.split(",")).map(String::strip).filter(v -> v.matches("\\d{1,3}\\.\\d{1,3}"))
        .max(Comparator.comparing(Double::parseDouble));
  }
}

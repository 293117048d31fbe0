package org.hopscope.protocol.ews;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.Talk;
import org.hopscope.protocol.Talked;
import org.hopscope.wire.Http;

/** One question by EWS: the inbox. It proves the sign-in, the rights and the mailbox at once. */
public final class EwsTalk implements Talk {
  @Override
  public Talked on(Line line) {
    Http.Request request = GetFolder.of(line.address(), line.offer().url(), line.client(), line.left().get());
    Judge judge = new Judge(line.offer().url(), line.address(), line.settings().serverVersion());
    Probed end = judge.of(line.http().send(request));
    return new Talked(
        new Evidence.Dialogue(List.of(new Evidence.Turn("GetFolder", heard(end), end.summary()))), end);
  }

  /** The answer to a request that came without sign-in: one that refuses may say why already. */
  public static Probed greeted(URI url, EmailAddress address, Http.Reply reply) {
    return new Judge(url, address, Optional.empty()).unsigned(reply);
  }

  private static Heard heard(Probed end) {
    return switch (end) {
      case Probed.Answers answers -> Heard.OPENED;
      case Probed.Doubtful doubtful -> Heard.ODD;
      case Probed.Unidentified unidentified -> Heard.ODD;
      case Probed.Broken broken -> Heard.BAD;
    };
  }
}

package org.hopscope.protocol.beside;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;

/** One polite question to a service: a single request, and what its answer says. */
public sealed interface Inquiry permits OfflineAddressBook, ActiveSync, HealthCheck, Graph, Reached {
  URI url();

  String method();

  /** As the sheet names it. */
  String verb();

  /** Whether it is asked as the account, where the host has let it in before; else as nobody. */
  boolean asAccount();

  /** What an answer says that came without a failure on the way. */
  Turn heard(Http.Reply reply, boolean signedIn);

  default Http.Request request(ClientProfile client, Duration left) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Accept", "*/*");
    return new Http.Request(method(), url(), headers, new byte[0], Optional.empty(), left);
  }

  default Turn take(Http.Reply reply, boolean signedIn) {
    return reply.fault().isPresent()
        ? new Turn(verb(), Heard.BAD, reply.fault().get().at(host(), reply.detail()))
        : heard(reply, signedIn);
  }

  /** Not asked, because its host did not answer the question before. */
  default Turn unsaid() {
    return turn(Heard.UNSAID, "beside.unsaid");
  }

  default Turn turn(Heard heard, String key, Object... seen) {
    Object[] args = new Object[seen.length + 1];
    args[0] = host();
    System.arraycopy(seen, 0, args, 1, seen.length);
    return new Turn(verb(), heard, Message.of(key, args));
  }

  default String host() {
    return url().getHost();
  }
}

package org.hopscope.wire.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.http.Journey.Trouble;
import org.hopscope.wire.link.Courier;
import org.jspecify.annotations.Nullable;

/** One request and its response: a thread of its own works, the calling thread keeps the time. */
final class Exchange {
  private final Connections over;
  private final Http.Request asked;
  private final long largest;
  private final UnaryOperator<String> redact;
  private final Courier courier;
  private final Transcript transcript;
  private final Journey journey;
  private volatile @Nullable Throwable failure;
  private volatile boolean tooLarge;

  /**
   * @param proxies who may be signed in on the way
   * @param largest body that is read of the answer, in bytes
   */
  Exchange(
      Connections over, Families families, WireClock clock, ProxySignIn proxies, Http.Request asked, String host,
      long largest) {
    this.redact = text -> proxies.redact(asked.authorization().map(a -> a.redact(text)).orElse(text));
    this.over = over;
    this.asked = asked;
    this.largest = largest;
    this.courier = new Courier(clock);
    this.transcript = new Transcript(asked.authorization(), largest);
    this.journey = new Journey(host, asked.deadline(), courier, families, clock);
  }

  Http.Reply run(Request.Builder wired, Consumer<Evidence> seen, Scope scope) {
    Request request = wired.tag(Journey.class, journey).tag(Transcript.class, transcript).tag(Scope.class, scope)
        .build();
    Call call = over.client().newCall(request);
    Thread.ofVirtual().name("http " + request.url().host()).start(() -> work(call));
    try {
      Optional<Trouble> trouble = outcome(courier.await(asked.deadline(), seen, scope));
      courier.drain(seen);
      Http.Reply reply = reply(trouble);
      if (asked.method().equals(Http.KNOCK)) {
        return reply;
      }
      String note = transcript.protocol() + (journey.reused() ? " on a connection already open" : "");
      seen.accept(new Report(transcript, redact)
          .of(request, request.body() == null ? null : asked.body(), reply, note, journey.phases()));
      return reply;
    } finally {
      journey.close();
      call.cancel();
    }
  }

  private void work(Call call) {
    try (Response response = call.execute()) {
      journey.responseStart();
      tooLarge = transcript.read(response.body().source());
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    } finally {
      journey.responseEnd();
      over.released();
      courier.done();
    }
  }

  private Optional<Trouble> outcome(Courier.End end) {
    return switch (end) {
      case CANCELLED -> Optional.of(new Trouble(Fault.DEADLINE, "Cancelled"));
      case DEADLINE -> Optional.of(journey.silence(asked.deadline()));
      case DONE -> failure == null || failure instanceof Gate.Opened ? answered() : Optional.of(broken());
    };
  }

  private Optional<Trouble> answered() {
    if (tooLarge) {
      return Optional.of(new Trouble(Fault.HTTP_TOO_LARGE, "The answer is longer than " + (largest >> 20) + " MiB"));
    }
    return transcript.status() == 407 ? Optional.of(journey.unsigned()) : Optional.empty();
  }

  private Trouble broken() {
    Throwable why = Objects.requireNonNull(failure, "it did not fail");
    return journey.trouble().orElseGet(() -> new Trouble(
        HttpFault.of(why, journey.stage(), journey.askedForCertificate()), SystemSays.of(why)));
  }

  private Http.Reply reply(Optional<Trouble> trouble) {
    String detail = trouble.map(Trouble::detail).orElse("");
    return new Http.Reply(
        transcript.status(),
        multimap(transcript.received()),
        transcript.body(),
        trouble.map(Trouble::fault),
        redact.apply(detail));
  }

  static Map<String, List<String>> multimap(Headers headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      all.computeIfAbsent(headers.name(i), n -> new ArrayList<>()).add(headers.value(i));
    }
    return all;
  }
}

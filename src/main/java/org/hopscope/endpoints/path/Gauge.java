package org.hopscope.endpoints.path;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Probes;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/** Measures one thing after the other, so that nothing of its own disturbs it. */
record Gauge(World world, Duration patience, Scope scope) {
  private static final Map<String, String> HEADERS = Map.of("User-Agent", "Hopscope", "Accept", "*/*");
  /** More than two packets hold; servers take four times as much. */
  private static final int LARGE = 3000;
  private static final Duration STALLED = Duration.ofSeconds(4);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Something that is tried, and tells what it sees. */
  @FunctionalInterface
  private interface Trial extends Consumer<Consumer<Evidence>> {}

  List<Evidence> connects(Probes.Target target, int times) {
    return seen(times, listener -> world.probes().connect(target, connecting(), listener, scope));
  }

  List<Evidence> handshakes(Probes.Target target, int times) {
    return seen(times, listener -> world.probes().handshake(target, connecting(), listener, scope));
  }

  /** Opens the way as any request does, through the proxy where one is for it, and asks nothing. */
  List<Evidence> knocks(URI url, int times) {
    Http.Request knock = request(Http.KNOCK, url, Map.of(), patience);
    return seen(times, listener -> world.http().send(knock, listener, scope));
  }

  private Probes.Patience connecting() {
    Duration connect = Http.CONNECT_PATIENCE.compareTo(patience) < 0 ? Http.CONNECT_PATIENCE : patience;
    return new Probes.Patience(connect, patience);
  }

  private List<Evidence> seen(int times, Trial trial) {
    List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < times && !scope.isCancelled(); i++) {
      trial.accept(seen::add);
    }
    return List.copyOf(seen);
  }

  /** Asks for the first page, as any visitor. */
  Optional<Evidence.Http> ask(Http.Conversation line, URI url) {
    return exchange(line, request("GET", url, Map.of(), patience));
  }

  /** Whether a request that fills several packets gets no answer. */
  boolean stalls(Http.Conversation line, URI url) {
    byte[] noise = new byte[LARGE * 3 / 4];
    RANDOM.nextBytes(noise);
    Map<String, String> padding = Map.of("X-Padding", Base64.getEncoder().encodeToString(noise));
    return exchange(line, request("GET", url, padding, STALLED.compareTo(patience) < 0 ? STALLED : patience))
        .flatMap(Evidence.Http::fault).filter(Fault.HTTP_TIMEOUT::equals).isPresent();
  }

  private Optional<Evidence.Http> exchange(Http.Conversation line, Http.Request request) {
    List<Evidence> seen = Collections.synchronizedList(new ArrayList<>());
    line.send(request, seen::add, scope);
    return seen.stream().filter(Evidence.Http.class::isInstance).map(Evidence.Http.class::cast).reduce((a, b) -> b);
  }

  private static Http.Request request(String method, URI url, Map<String, String> more, Duration deadline) {
    Map<String, String> headers = new HashMap<>(HEADERS);
    headers.putAll(more);
    return new Http.Request(method, url, headers, new byte[0], Optional.empty(), deadline);
  }

  static Sample tcp(List<Evidence> seen) {
    return sample(of(seen, Evidence.Tcp.class).filter(e -> e.fault().isEmpty()).map(Evidence.Tcp::took).toList(),
        of(seen, Evidence.Tcp.class).filter(e -> e.fault().isPresent()).count());
  }

  static Sample tls(List<Evidence> seen) {
    return sample(of(seen, Evidence.Tls.class).filter(e -> e.fault().isEmpty()).map(Evidence.Tls::took).toList(),
        of(seen, Evidence.Tls.class).filter(e -> e.fault().isPresent()).count());
  }

  static <E extends Evidence> Stream<E> of(List<Evidence> seen, Class<E> type) {
    return seen.stream().filter(type::isInstance).map(type::cast);
  }

  private static Sample sample(List<Duration> took, long failed) {
    return new Sample(took, Math.toIntExact(failed));
  }
}

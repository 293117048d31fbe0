package org.hopscope.wire.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.http.Journey.Trouble;

/**
 * The way through a proxy: which one, what it answers to CONNECT (RFC 9110, section 9.3.6), and what is said
 * to it when it wants a sign-in.
 */
final class ProxyWay {
  private static final int DEMAND = 407;

  /** Headers that tell who answered, and why; the others are nobody's business. */
  private static final Set<String> TELLING = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    TELLING.addAll(List.of("Via", "Server", "Proxy-Agent", "Proxy-Authenticate", "Proxy-Status", "X-Squid-Error"));
  }

  private final HttpUrl url;
  private final String how;
  private final ProxySignIn signIn;
  private String proxy = "";
  private long askedAt;
  private Optional<Evidence.Tunnel> answer = Optional.empty();
  private Optional<ProxySignIn.Dialogue> dialogue = Optional.empty();
  private String scheme = "";
  private Optional<Trouble> notSignedIn = Optional.empty();

  /** @param how the proxy was chosen */
  ProxyWay(HttpUrl url, String how, ProxySignIn signIn) {
    this.url = url;
    this.how = how;
    this.signIn = signIn;
  }

  /** Whether the proxy is asked for a tunnel, rather than for the page itself. */
  boolean isTunnel() {
    return url.isHttps();
  }

  void takes(Proxy chosen) {
    if (chosen.address() instanceof InetSocketAddress at) {
      proxy = at.getHostString() + ":" + at.getPort();
    }
  }

  /** CONNECT goes out. */
  void asked(long now) {
    askedAt = now;
  }

  /**
   * @return what is to be told of it now; nothing of a demand for a sign-in, until it is known what is said to it
   */
  Optional<Evidence.Tunnel> answered(byte[] head, long now) {
    answer = tunnel(head, Duration.ofNanos(now - askedAt));
    if (answer.filter(a -> a.status() != DEMAND).isPresent()) {
      dialogue.ifPresent(ProxySignIn.Dialogue::accepted);
    }
    return answer.filter(a -> a.status() != DEMAND);
  }

  private Optional<Evidence.Tunnel> tunnel(byte[] head, Duration took) {
    try {
      Response heard = EarlyAnswer.head(head, new Request.Builder().url(url).build());
      Optional<Fault> fault = heard.isSuccessful() ? Optional.empty() : Optional.of(fault(heard.code()));
      return Optional.of(new Evidence.Tunnel(
          url.host() + ":" + url.port(), proxy, how, heard.code(), telling(heard), fault, took, scheme));
    } catch (IOException notHttp) {
      return Optional.empty();
    }
  }

  private Map<String, List<String>> telling(Response answer) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    Exchange.multimap(answer.headers()).forEach((name, values) -> {
      if (TELLING.contains(name)) {
        told.put(name, values.stream().map(signIn::redact).toList());
      }
    });
    return told;
  }

  /** Whether what follows belongs to the server behind: also where nobody understands the answer. */
  boolean isOpen() {
    return answer.filter(a -> a.fault().isPresent()).isEmpty();
  }

  /** A sign-in is wanted. The proxy's own word on CONNECT; anything else may come from the server behind it. */
  void begin() {
    dialogue = dialogue.or(() -> Optional.of(signIn.begin(proxy, isTunnel())));
  }

  /** May wait. */
  Optional<ProxySignIn.Answer.Say> signIn(List<String> challenges, Duration left) {
    return switch (dialogue.orElseThrow().answer(challenges, left)) {
      case ProxySignIn.Answer.Say say -> {
        scheme = say.scheme();
        yield Optional.of(say);
      }
      case ProxySignIn.Answer.Cannot(Fault fault, String detail) -> {
        notSignedIn = Optional.of(new Trouble(fault, detail));
        yield Optional.empty();
      }
    };
  }

  /** The demand that was just answered, or not. */
  Optional<Evidence.Tunnel> demand() {
    return answer.filter(a -> a.status() == DEMAND).map(a -> new Evidence.Tunnel(
        a.to(), a.proxy(), a.how(), a.status(), a.headers(), notSignedIn.map(Trouble::fault), a.took(), a.signIn()));
  }

  /** Why nobody was signed in, if so. */
  Optional<Trouble> notSignedIn() {
    return notSignedIn;
  }

  /** What is not asked for in a tunnel has been answered by something other than a demand. */
  void letThrough() {
    dialogue.ifPresent(ProxySignIn.Dialogue::accepted);
  }

  void close() {
    dialogue.ifPresent(ProxySignIn.Dialogue::close);
  }

  private static Fault fault(int status) {
    return switch (status / 100) {
      case 4 -> status == DEMAND ? Fault.PROXY_AUTH : Fault.PROXY_REFUSED;
      // Squid says 503 where others say 502 or 504, and tinyproxy 500
      case 5 -> Fault.PROXY_CANNOT_REACH;
      default -> Fault.PROXY_FAILED;
    };
  }

  /** The proxy was reached, and there is no tunnel. */
  Trouble noTunnel(IOException failure) {
    return notSignedIn.or(() -> answer.flatMap(a -> a.fault()
        .map(fault -> new Trouble(fault, proxy + " answers HTTP " + a.status() + "."))))
        .orElseGet(() -> new Trouble(Fault.PROXY_FAILED, SystemSays.of(failure)));
  }

  /** The proxy itself cannot be reached. */
  Trouble unreachable(Fault fault) {
    return new Trouble(Fault.PROXY_UNREACHABLE, proxy.isEmpty() ? fault.id() : proxy + " (" + fault.id() + ")");
  }

  Trouble silent(String after) {
    return new Trouble(Fault.PROXY_FAILED, proxy + ": " + after);
  }
}

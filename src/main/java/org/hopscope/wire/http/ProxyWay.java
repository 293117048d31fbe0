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
import org.hopscope.wire.http.Journey.Trouble;

/** The way through a proxy: which one, and what it answers to CONNECT (RFC 9110, section 9.3.6). */
final class ProxyWay {
  /** Headers that tell who answered, and why; the others are nobody's business. */
  private static final Set<String> TELLING = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    TELLING.addAll(List.of("Via", "Server", "Proxy-Agent", "Proxy-Authenticate", "Proxy-Status", "X-Squid-Error"));
  }

  private final HttpUrl url;
  private final String how;
  private String proxy = "";
  private Optional<Response> answer = Optional.empty();

  /** @param how the proxy was chosen */
  ProxyWay(HttpUrl url, String how) {
    this.url = url;
    this.how = how;
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

  Optional<Evidence.Tunnel> answered(byte[] head, Duration took) {
    try {
      answer = Optional.of(EarlyAnswer.head(head, new Request.Builder().url(url).build()));
    } catch (IOException e) {
      return Optional.empty();
    }
    Optional<Fault> fault = answer.filter(a -> !a.isSuccessful()).map(a -> fault(a.code()));
    return answer.map(a -> new Evidence.Tunnel(
        url.host() + ":" + url.port(), proxy, how, a.code(), telling(a), fault, took));
  }

  private static Map<String, List<String>> telling(Response answer) {
    Map<String, List<String>> told = new LinkedHashMap<>(Exchange.multimap(answer.headers()));
    told.keySet().removeIf(name -> !TELLING.contains(name));
    return told;
  }

  private static Fault fault(int status) {
    return switch (status / 100) {
      case 4 -> status == 407 ? Fault.PROXY_AUTH : Fault.PROXY_REFUSED;
      // Squid says 503 where others say 502 or 504, and tinyproxy 500
      case 5 -> Fault.PROXY_CANNOT_REACH;
      default -> Fault.PROXY_FAILED;
    };
  }

  /** The proxy was reached, and there is no tunnel. */
  Trouble noTunnel(IOException failure) {
    return answer.filter(a -> !a.isSuccessful())
        .map(a -> new Trouble(fault(a.code()), proxy + " answers HTTP " + a.code() + "."))
        .orElseGet(() -> new Trouble(Fault.PROXY_FAILED, String.valueOf(failure.getMessage())));
  }

  /** The proxy itself cannot be reached. */
  Trouble unreachable(Fault fault) {
    return new Trouble(Fault.PROXY_UNREACHABLE, proxy.isEmpty() ? fault.id() : proxy + " (" + fault.id() + ")");
  }

  Trouble silent(String after) {
    return new Trouble(Fault.PROXY_FAILED, proxy + ": " + after);
  }
}

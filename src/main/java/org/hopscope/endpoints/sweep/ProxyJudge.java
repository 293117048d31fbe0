package org.hopscope.endpoints.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;

/**
 * Weighs the way through the proxy against the direct one. Clients take the proxy's: what is wrong there
 * counts, though the direct way is open.
 */
final class ProxyJudge {
  private static final Set<Fault> PROXYS = Set.of(
      Fault.PROXY_AUTH, Fault.PROXY_NO_SCHEME, Fault.PROXY_SIGN_IN_REFUSED, Fault.PROXY_REFUSED,
      Fault.PROXY_CANNOT_REACH, Fault.PROXY_UNREACHABLE, Fault.PROXY_FAILED);
  /** What proxies answer of their own when they do not get there. */
  private static final Set<Integer> GATEWAYS_FAULT = Set.of(502, 504);

  private final Finding direct;
  private final Try tried;
  private final Check check;
  private final Finding.Speaker speaker;

  private ProxyJudge(Check check, Try tried, Finding direct) {
    this.check = check;
    this.tried = tried;
    this.direct = direct;
    this.speaker = new Finding.Speaker(check, List.of(), List.of());
  }

  static Judge.Ruling judge(Check check, Try tried, Finding direct) {
    return new ProxyJudge(check, tried, direct).judge();
  }

  private Judge.Ruling judge() {
    Finding proxied = proxied();
    boolean open = !direct.blocks() && direct.cause() != Cause.UNKNOWN && direct.cause() != Cause.NO_SUCH_NAME;
    if (proxied.cause() == Cause.UNKNOWN || proxied.blocks() && direct.cause() == Cause.NO_SUCH_NAME) {
      return new Judge.Ruling(direct, false);
    }
    if (proxied.blocks()) {
      return new Judge.Ruling(open ? proxied.and("check.proxy.direct-open") : proxied, true);
    }
    if (proxied.cause() == Cause.REACHED && direct.blocks()) {
      return new Judge.Ruling(speaker.say(Cause.PROXY_ONLY, "check.proxy-only", ""), true);
    }
    return open && proxied.cause() == Cause.REACHED && direct.cause() != Cause.REACHED
        ? new Judge.Ruling(direct, false) : new Judge.Ruling(proxied, true);
  }

  private Finding proxied() {
    Optional<Fault> fault = trouble();
    if (fault.isPresent()) {
      return speaker.say(Cause.PROXY_REFUSED, "fault." + fault.get().id(), detail());
    }
    Optional<Evidence.Http> http = tried.last(Evidence.Http.class);
    if (http.filter(h -> h.status() > 0).isPresent()) {
      return refusal(http.get()).orElseGet(() -> speaker.say(Cause.REACHED, "check.reached.proxy", ""));
    }
    return tried.last(Evidence.Tls.class).isPresent() ? throughTunnel() : speaker.say(Cause.UNKNOWN, "");
  }

  /** The tunnel stands, and its other end is told by TLS as any other. */
  private Finding throughTunnel() {
    Finding end = TryJudge.judge(check, tried);
    return end.cause() == Cause.REACHED ? speaker.say(Cause.REACHED, "check.reached.proxy", "") : end;
  }

  private Optional<Fault> trouble() {
    Optional<Fault> tunnel = tried.last(Evidence.Tunnel.class).flatMap(Evidence.Tunnel::fault);
    return tunnel.or(() -> tried.last(Evidence.Http.class).flatMap(Evidence.Http::fault).filter(PROXYS::contains))
        .or(this::unconnected);
  }

  /** Of a tunnel that was never asked for: the proxy itself is not there. */
  private Optional<Fault> unconnected() {
    boolean open = tried.last(Evidence.Tunnel.class).isPresent() || tried.last(Evidence.Http.class).isPresent();
    return open || tried.seen().isEmpty() || tried.isConnected() ? Optional.empty()
        : Optional.of(Fault.PROXY_UNREACHABLE);
  }

  private String detail() {
    return tried.last(Evidence.Tunnel.class).map(t -> t.proxy() + ": HTTP " + t.status())
        .or(() -> tried.last(Evidence.Http.class).map(Evidence.Http::detail)).orElse("");
  }

  private Optional<Finding> refusal(Evidence.Http http) {
    boolean squid = http.responseHeaders().keySet().stream().anyMatch("X-Squid-Error"::equalsIgnoreCase);
    return squid || GATEWAYS_FAULT.contains(http.status())
        ? Optional.of(speaker.say(Cause.PROXY_REFUSED, "check.proxy-refused", "HTTP " + http.status()))
        : Optional.empty();
  }
}

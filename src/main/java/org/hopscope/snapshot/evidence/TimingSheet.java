package org.hopscope.snapshot.evidence;

import java.time.Duration;
import java.util.Comparator;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;

/** A waterfall for each request, and the length of each lookup, connection and handshake. */
final class TimingSheet extends SheetMaker {
  TimingSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Http.class, node).stream().filter(h -> !h.phases().isEmpty()).forEach(this::request);
    Duration longest = node.evidence().stream().map(TimingSheet::took).max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
    if (!longest.isZero()) {
      heading(words.say("timing.attempts"));
      node.evidence().forEach(e -> attempt(e, longest));
    }
  }

  private void request(Evidence.Http http) {
    heading(http.method() + " " + http.url());
    Duration whole = http.phases().stream().map(p -> p.start().plus(p.took())).max(Comparator.naturalOrder())
        .orElseThrow();
    http.phases().forEach(p -> span(words.say("phase." + p.kind()), p.kind(), p.start(), p.took(), whole));
    fact("timing.whole", Times.say(whole, words));
  }

  private void span(String name, String kind, Duration start, Duration took, Duration whole) {
    blocks.add(new Block.Span(name, kind, start, took, whole, Times.say(took, words)));
  }

  private static Duration took(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Dns dns -> dns.took();
      case Evidence.Tcp tcp -> tcp.took();
      case Evidence.Tunnel tunnel -> tunnel.took();
      case Evidence.ProxyScript script -> script.took();
      case Evidence.Tls tls -> tls.took();
      case Evidence.Directory query -> query.took();
      case Evidence.Stun stun -> stun.took();
      case Evidence.Greeting greeting -> greeting.took();
      case Evidence.Http _,Evidence.Note _,Evidence.TakenOver _,Evidence.SplitHorizon _ -> Duration.ZERO;
      case Evidence.Settings _,Evidence.Comparison _,Evidence.Dialogue _ -> Duration.ZERO;
      case Evidence.Clue _,Evidence.Account _,Evidence.Revocation _,Evidence.PastProxy _ -> Duration.ZERO;
    };
  }

  private void attempt(Evidence evidence, Duration longest) {
    switch (evidence) {
      case Evidence.Dns dns -> one(dns.type() + " " + dns.name(), "dns", dns.took(), longest);
      case Evidence.Tcp tcp -> one("TCP " + tcp.address() + ":" + tcp.port(), "connect", tcp.took(), longest);
      case Evidence.Tunnel tunnel -> one("CONNECT " + tunnel.to(), "connect", tunnel.took(), longest);
      case Evidence.ProxyScript script -> one("PAC " + script.asked(), "wait", script.took(), longest);
      case Evidence.Tls tls -> one("TLS " + tls.host(), "tls", tls.took(), longest);
      case Evidence.Directory query -> one("LDAP " + query.server(), "wait", query.took(), longest);
      case Evidence.Stun stun -> one("STUN " + stun.address() + ":" + stun.port(), "wait", stun.took(), longest);
      case Evidence.Greeting greeting ->
        one(greeting.protocol() + " " + greeting.host(), "wait", greeting.took(), longest);
      case Evidence.Http _,Evidence.Note _,Evidence.TakenOver _,Evidence.SplitHorizon _ -> {}
      case Evidence.Settings _,Evidence.Comparison _,Evidence.Dialogue _ -> {}
      case Evidence.Clue _,Evidence.Account _,Evidence.Revocation _,Evidence.PastProxy _ -> {}
    }
  }

  private void one(String name, String kind, Duration took, Duration longest) {
    span(name, kind, Duration.ZERO, took, longest);
  }
}

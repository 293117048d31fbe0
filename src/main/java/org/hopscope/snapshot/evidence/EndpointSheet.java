package org.hopscope.snapshot.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.sweep.Finding;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.model.Evidence;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.snapshot.evidence.Block.Tone;

/** One endpoint: what came of it, what breaks by it, who acts, each connection, and what the list says of it. */
final class EndpointSheet extends SheetMaker {
  private final Checked row;

  EndpointSheet(Wording words, Checked row) {
    super(words);
    this.row = row;
  }

  @Override
  void write(HopNode node) {
    fact("endpoint.says", words.say(row.says()), tone());
    if (row.blocks()) {
      fact("endpoint.breaks", words.say(row.impact().breaks()));
      fact("endpoint.remedy", words.say(Finding.remedy(row)));
    }
    row.check().standsFor().ifPresent(
        star -> fact("endpoint.stands-for", words.say("endpoint.stands-for.why", star.text())));
    fact("endpoint.way", words.say(row.viaProxy() ? "network.way.proxy" : "network.way.direct"));
    of(Evidence.Tcp.class, node).forEach(this::connection);
    of(Evidence.Tunnel.class, node).forEach(this::tunnel);
    of(Evidence.Stun.class, node).forEach(this::stun);
    of(Evidence.Greeting.class, node).forEach(this::greeting);
    of(Evidence.Note.class, node).forEach(note -> line(words.say(note.message()), Tone.PLAIN));
    published(row.check().set());
  }

  private Tone tone() {
    return switch (RowState.of(row)) {
      case BROKEN -> Tone.BAD;
      case HINT -> Tone.WARN;
      case OPTIONAL, UNKNOWN, NOTHING_TOLD -> Tone.QUIET;
      case REACHED -> Tone.GOOD;
    };
  }

  private void connection(Evidence.Tcp tcp) {
    String to = tcp.address() + ":" + tcp.port() + ", " + Times.say(tcp.took(), words);
    fact(tcp.address().contains(":") ? "endpoint.tcp6" : "endpoint.tcp4",
        tcp.fault().map(f -> to + ". " + means(f)).orElse(to), tcp.fault().isPresent() ? Tone.BAD : Tone.GOOD);
  }

  private void tunnel(Evidence.Tunnel tunnel) {
    fact("summary.proxy", words.say("summary.proxy.answer", tunnel.proxy(), words.say(tunnel.how()), tunnel.to(),
        Integer.toString(tunnel.status())), tunnel.fault().isPresent() ? Tone.BAD : Tone.GOOD);
  }

  private void stun(Evidence.Stun stun) {
    String to = stun.address() + ":" + stun.port() + ", " + Times.say(stun.took(), words);
    String came = stun.answered()
        ? words.say("endpoint.stun.answered", to, stun.mapped().orElse("\u2013"))
        : words.say("endpoint.stun.silent", to, Integer.toString(stun.requests()));
    fact("endpoint.stun", came, stun.answered() ? Tone.GOOD : Tone.BAD);
    fact("fact.detail", words.name(stun.detail()));
  }

  private void greeting(Evidence.Greeting greeting) {
    boolean polite = greeting.manners() == Evidence.Manners.POLITE;
    String to = greeting.address() + ":" + greeting.port() + ", " + Times.say(greeting.took(), words);
    fact("endpoint.greeting", words.say("endpoint.manners." + id(greeting.manners()), greeting.protocol(), to),
        polite ? Tone.GOOD : Tone.BAD);
    fact("endpoint.banner", greeting.banner());
    fact("endpoint.offers", String.join(", ", greeting.offers()));
    fact("fact.detail", words.name(greeting.detail()));
  }

  private static String id(Evidence.Manners manners) {
    return manners.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void published(EndpointSet set) {
    heading(words.say("endpoint.set", Integer.toString(set.id())));
    fact("endpoint.area", set.areaName());
    fact("endpoint.category", set.category().id());
    line(words.say("endpoint." + row.need().id()), Tone.QUIET);
    fact("endpoint.notes", set.notes());
    fact("endpoint.names", set.urls().stream().map(Object::toString).collect(Collectors.joining(", ")));
    fact("endpoint.ranges", set.ips().stream().map(Cidr::toString).collect(Collectors.joining(", ")));
    fact("endpoint.ports", ports("TCP", set.tcpPorts()) + ports("UDP", set.udpPorts()));
  }

  private static String ports(String transport, List<Integer> ports) {
    return ports.isEmpty() ? ""
        : transport + " " + ports.stream().map(p -> Integer.toString(p)).collect(Collectors.joining(", ")) + " ";
  }
}

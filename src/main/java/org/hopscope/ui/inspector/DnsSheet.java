package org.hopscope.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Wording;
import org.hopscope.ui.inspector.Block.Tone;

/** Each question with its trail of aliases, its records and the resolver that gave them; and both sides. */
final class DnsSheet extends SheetMaker {
  /** Asked at the same time: the order of the answers means nothing. */
  private static final Comparator<Dns> AS_ASKED =
      Comparator.comparing(dns -> List.of("A", "AAAA", "SRV", "MX").indexOf(dns.type()));

  DnsSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    List<Evidence.SplitHorizon> sides = of(Evidence.SplitHorizon.class, node);
    if (sides.isEmpty()) {
      of(Dns.class, node).stream().sorted(AS_ASKED).forEach(this::question);
    }
    sides.forEach(both -> both.rows().forEach(this::row));
  }

  private void question(Dns dns) {
    heading(dns.type() + " " + dns.name());
    boolean found = dns.status() == Evidence.DnsStatus.FOUND;
    fact("dns.status", status(dns), found ? Tone.GOOD : Tone.QUIET);
    fact("dns.resolver", dns.resolver());
    took(dns.took());
    trail(dns);
    fact("dns.errors", String.join("; ", dns.errors()));
    if (!dns.records().isEmpty()) {
      blocks.add(new Block.Code(String.join("\n", dns.records().stream().map(this::record).toList())));
    }
  }

  private void trail(Dns dns) {
    if (dns.links().isEmpty()) {
      fact("dns.trail", String.join(" \u2192 ", dns.cnameTrail()));
    } else {
      fact("dns.trail", String.join(" \u2192 ", dns.links().stream().map(DnsSheet::link).toList()));
    }
  }

  private static String link(DnsRecord alias) {
    return alias.data() + " (" + alias.ttlSeconds() + " s)";
  }

  private void row(Compared row) {
    heading(row.type() + " " + row.name());
    String key = "dns.differs." + row.differs().name().toLowerCase(Locale.ROOT).replace('_', '-');
    fact("dns.sides", words.say(key), tone(row.differs()));
    row.inside().forEach(answer -> side("dns.inside", answer));
    row.outside().forEach(answer -> side("dns.outside", answer));
  }

  private void side(String key, Dns answer) {
    List<String> values = java.util.stream.Stream.concat(
            answer.links().stream().map(l -> "\u2192 " + link(l)),
            answer.records().stream().map(r -> r.data() + " (" + r.ttlSeconds() + " s)"))
        .toList();
    String said = values.isEmpty() ? status(answer) : String.join("\n", values);
    String errors = answer.errors().isEmpty() ? "" : "\n" + String.join("\n", answer.errors());
    fact(key, said + errors + "\n" + answer.resolver());
  }

  private static Tone tone(Difference differs) {
    return switch (differs) {
      case SAME -> Tone.GOOD;
      case FORGED, PLACES -> Tone.BAD;
      case VALUES, ONLY_INSIDE, ONLY_OUTSIDE -> Tone.PLAIN;
      case UNKNOWN -> Tone.QUIET;
    };
  }

  private String status(Dns dns) {
    return words.say("dns." + dns.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private String record(DnsRecord record) {
    return record.name() + "  " + record.ttlSeconds() + "  " + record.type() + "  " + record.data();
  }
}

package org.hopscope.snapshot.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Each question with its trail of aliases, its records and the resolver that gave them; and both sides. */
final class DnsSheet extends SheetMaker {
  /** Asked at the same time: the order of the answers means nothing. */
  private static final Comparator<Dns> AS_ASKED = Comparator
      .comparing(dns -> List.of("A", "AAAA", "SRV", "MX").indexOf(dns.type()));

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
    String differs = "dns.differs." + row.differs().name().toLowerCase(Locale.ROOT).replace('_', '-');
    blocks.add(new Block.Sides(
        row.type() + " " + row.name(), words.say(differs), tone(row.differs()), words.say(differs + ".means"),
        side("dns.inside", row.inside()), side("dns.outside", row.outside())));
  }

  private Block.Side side(String key, List<Dns> answers) {
    return new Block.Side(words.say(key), answers.stream().map(this::answer).toList());
  }

  private Block.Answer answer(Dns answer) {
    List<String> values = Stream.concat(
        answer.links().stream().map(l -> "\u2192 " + link(l)),
        answer.records().stream().map(r -> r.data() + " (" + r.ttlSeconds() + " s)"))
        .toList();
    List<String> said = values.isEmpty() ? List.of(status(answer)) : values;
    return new Block.Answer(
        String.join("\n", Stream.concat(said.stream(), answer.errors().stream()).toList()),
        words.say("dns.by", answer.resolver()),
        !values.isEmpty());
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

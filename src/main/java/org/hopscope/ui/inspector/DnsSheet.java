package org.hopscope.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Wording;
import org.hopscope.ui.inspector.Block.Tone;

/** Each question with its trail of aliases, its records and the resolver that gave them. */
final class DnsSheet extends SheetMaker {
  /** Asked at the same time: the order of the answers means nothing. */
  private static final Comparator<Evidence.Dns> AS_ASKED =
      Comparator.comparing(dns -> List.of("A", "AAAA", "SRV", "MX", "TXT").indexOf(dns.type()));

  DnsSheet(Wording words) {
    super(words);
  }

  @Override
  void write(HopNode node) {
    of(Evidence.Dns.class, node).stream().sorted(AS_ASKED).forEach(this::question);
  }

  private void question(Evidence.Dns dns) {
    heading(dns.type() + " " + dns.name());
    boolean found = dns.status() == Evidence.DnsStatus.FOUND;
    String status = "dns." + dns.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    fact("dns.status", words.say(status), found ? Tone.GOOD : Tone.QUIET);
    fact("dns.resolver", dns.resolver());
    took(dns.took());
    if (!dns.cnameTrail().isEmpty()) {
      fact("dns.trail", String.join(" \u2192 ", dns.cnameTrail()));
    }
    if (!dns.records().isEmpty()) {
      blocks.add(new Block.Code(String.join("\n", dns.records().stream().map(this::record).toList())));
    }
  }

  private String record(Evidence.DnsRecord record) {
    return record.name() + "  " + record.ttlSeconds() + "  " + record.type() + "  " + record.data();
  }
}

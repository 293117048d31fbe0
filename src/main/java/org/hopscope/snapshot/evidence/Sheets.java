package org.hopscope.snapshot.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.Residence;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;

/**
 * Words what was seen, sheet by sheet; only those that have something to show.
 *
 * @param today the day of the analysis, which for a saved one is not the present
 * @param untold whether somebody is to find out what is wrong: then the evidence stands without what it comes to
 */
public record Sheets(Wording words, Optional<Instant> today, boolean untold) {
  public Sheets(Wording words, Optional<Instant> today) {
    this(words, today, false);
  }

  /**
   * Of one hop.
   *
   * @param residence what the whole analysis says of the account
   * @param choice what it says of the protocols
   * @param swept what a sweep of the same place found
   */
  public List<Sheet> of(HopNode node, Residence residence, ProtocolChoice choice, Optional<SweepTable> swept) {
    return Stream.of(
        new AccountSheet(words, residence).make("account", node),
        new SummarySheet(words, untold).make("summary", node),
        new ChoiceSheet(words, choice).make("choice", node),
        new PastProxySheet(words).make("past", node),
        new AnswersSheet(words).make("answers", node),
        new DialogueSheet(words).make("dialogue", node),
        new DnsSheet(words).make("dns", node),
        new CertificateSheet(words, today).make("certificates", node),
        new ExchangeSheet(words).make("exchange", node),
        new DirectorySheet(words).make("directory", node),
        new NetworkSheet(words, swept).make("network", node),
        new TimingSheet(words).make("timing", node))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Of one endpoint of a sweep, told as the hop {@code node}. */
  public List<Sheet> of(Checked row, HopNode node) {
    return Stream.of(
        new EndpointSheet(words, row).make("endpoint", node),
        new DnsSheet(words).make("dns", node),
        new CertificateSheet(words, today).make("certificates", node),
        new ExchangeSheet(words).make("exchange", node),
        new TimingSheet(words).make("timing", node))
        .flatMap(Optional::stream)
        .toList();
  }
}

package org.hopscope.ui.inspector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.HopState;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.Residence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Wording;
import org.hopscope.ui.Times;

/** The evidence of one hop as sheets: only those that have something to show. */
public final class InspectorModel {
  /** What stands above the sheets. */
  public record Head(String title, String host, HopKind kind, HopState state, String text) {}

  private final Wording words;
  private final ReadOnlyObjectWrapper<Optional<Head>> head = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<Sheet> sheets = FXCollections.observableArrayList();

  public InspectorModel(Wording words) {
    this.words = words;
  }

  /** {@code today} is the day of the analysis, which for a saved one is not the present. */
  public void show(HopNode node, Optional<Instant> today) {
    show(node, today, HopGraph.empty().verdict().residence(), new ProtocolChoice(Optional.empty(), List.of()));
  }

  /**
   * {@code residence} is what the whole analysis says of the account, {@code choice} what it says of the
   * protocols.
   */
  public void show(HopNode node, Optional<Instant> today, Residence residence, ProtocolChoice choice) {
    String word = words.say(node.state().word());
    String text = node.took().map(t -> word + " \u00b7 " + Times.say(t, words)).orElse(word);
    head.set(Optional.of(new Head(
        words.say(node.hop().title()), node.hop().host(), node.hop().kind(), node.state(), text)));
    List<Sheet> now =
        Stream.of(
                new AccountSheet(words, residence).make("account", node),
                new SummarySheet(words).make("summary", node),
                new ChoiceSheet(words, choice).make("choice", node),
                new PastProxySheet(words).make("past", node),
                new AnswersSheet(words).make("answers", node),
                new DialogueSheet(words).make("dialogue", node),
                new DnsSheet(words).make("dns", node),
                new CertificateSheet(words, today).make("certificates", node),
                new ExchangeSheet(words).make("exchange", node),
                new DirectorySheet(words).make("directory", node),
                new TimingSheet(words).make("timing", node))
            .flatMap(Optional::stream)
            .toList();
    if (!now.equals(sheets)) {
      sheets.setAll(now);
    }
  }

  public ReadOnlyObjectProperty<Optional<Head>> headProperty() {
    return head.getReadOnlyProperty();
  }

  public ObservableList<Sheet> sheets() {
    return sheets;
  }
}

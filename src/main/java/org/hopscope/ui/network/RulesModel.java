package org.hopscope.ui.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hopscope.advice.firewall.Export;
import org.hopscope.advice.firewall.MissingRules;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;

/** The rules that a network lacks, taken away by clipboard or file. */
public final class RulesModel {
  private final Wording words;
  private final Supplier<Optional<SweepTable>> table;
  private final Executor window;
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private Supplier<String> said = () -> "";

  RulesModel(Wording words, Supplier<Optional<SweepTable>> table, Executor window) {
    this.words = words;
    this.table = table;
    this.window = window;
  }

  /** In one form; empty while there is nothing to say. */
  public String text(Export export) {
    return table.get().map(t -> export.text(MissingRules.of(t), words)).orElse("");
  }

  /** Somebody has them in the clipboard. */
  void copied(Export export) {
    say(() -> words.say("network.copied", words.say(export.title())));
  }

  /** Writes them, on a thread of its own, and says what came of it. */
  public void save(Export export, Path to) {
    Optional<SweepTable> now = table.get();
    Thread.ofVirtual().name("export-of-window").start(() -> {
      Supplier<String> came = write(now.map(t -> export.text(MissingRules.of(t), words)).orElse(""), to);
      window.execute(() -> say(came));
    });
  }

  private Supplier<String> write(String text, Path to) {
    try {
      WholeFile.write(to, text);
      return () -> words.say("network.saved", to);
    } catch (WholeFile.NotWritten not) {
      return () -> words.say(not.sentence());
    }
  }

  private void say(Supplier<String> came) {
    said = came;
    sayAgain();
  }

  /** In the language that is spoken now. */
  void sayAgain() {
    news.set(said.get());
  }

  void forget() {
    say(() -> "");
  }

  /** What came of the last of it, or empty. */
  public ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }
}

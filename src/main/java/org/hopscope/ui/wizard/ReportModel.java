package org.hopscope.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hopscope.advice.session.Session;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Message;
import org.hopscope.model.Product;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.report.Report;
import org.hopscope.snapshot.report.ReportFormat;

/** The report of the analysis that is shown, taken away as a file. */
public final class ReportModel {
  private final Wording words;
  private final Supplier<Optional<HopGraph>> graph;
  private final Supplier<Optional<Session>> session;
  private final BooleanSupplier secret;
  private final BooleanSupplier redacted;
  private final Executor window;
  private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private Optional<Message> said = Optional.empty();

  /**
   * @param session what was tried, to be told too
   * @param secret whether what is wrong is for somebody to find: a report would tell it
   * @param redacted whether names in it have been replaced
   */
  ReportModel(
      Wording words, Supplier<Optional<HopGraph>> graph, Supplier<Optional<Session>> session, BooleanSupplier secret,
      BooleanSupplier redacted, Executor window) {
    this.words = words;
    this.graph = graph;
    this.session = session;
    this.secret = secret;
    this.redacted = redacted;
    this.window = window;
  }

  /** What the file may be called. */
  public String fileName(ReportFormat format) {
    return report().map(format::fileName).orElse("");
  }

  /** Makes and writes it, on a thread of its own, and says what came of it. */
  public void save(ReportFormat format, Path to) {
    if (!refused()) {
      make(format, to);
    }
  }

  /** Says so where a report would tell what somebody is to find. */
  public boolean refused() {
    if (secret.getAsBoolean()) {
      say(Message.of("report.secret"));
    }
    return secret.getAsBoolean();
  }

  private void make(ReportFormat format, Path to) {
    report().ifPresent(report -> {
      making.set(true);
      say(Message.of("report.making", to.getFileName()));
      Thread.ofVirtual().name("report-of-window").start(() -> {
        Message came = write(format, report, to);
        window.execute(() -> done(came));
      });
    });
  }

  /** In the language of now, whatever is chosen while it is made. */
  Optional<Report> report() {
    return graph.get().map(g -> Report.of(g, new Wording(words.locale()), version()).with(session.get()))
        .map(asItIs -> redacted.getAsBoolean() ? asItIs.underOtherNames() : asItIs);
  }

  private String version() {
    return Product.release().orElseGet(() -> words.say("about.development"));
  }

  private static Message write(ReportFormat format, Report report, Path to) {
    try {
      WholeFile.write(to, format.make(report));
      return Message.of("report.saved", to);
    } catch (WholeFile.NotWritten not) {
      return not.sentence();
    } catch (RuntimeException defect) {
      // its message may hold anything; its name does not
      return Message.of("report.not-made", defect.getClass().getSimpleName());
    }
  }

  private void done(Message came) {
    making.set(false);
    say(came);
  }

  private void say(Message came) {
    said = Optional.of(came);
    sayAgain();
  }

  /** In the language that is spoken now. */
  void sayAgain() {
    news.set(said.map(words::say).orElse(""));
  }

  /** Another analysis begins. */
  void forget() {
    said = Optional.empty();
    sayAgain();
  }

  public ReadOnlyBooleanProperty makingProperty() {
    return making.getReadOnlyProperty();
  }

  /** What came of the last of it, or empty. */
  public ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }
}

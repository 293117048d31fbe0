package org.hopscope.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.hopscope.snapshot.report.ReportFormat;
import org.hopscope.ui.wizard.Page;
import org.hopscope.ui.wizard.WizardModel;

/**
 * Uses the window once as a technician would: an analysis of a practice world, what was found, a report.
 * The cache of an installed Hopscope is trained on it ({@code packaging/README.md}); it asks nobody outside
 * this computer and leaves nothing behind. It prints how far it is, and rests there for as many seconds as its
 * argument says, for those who measure it ({@code src/bench/startup}).
 */
public final class TrainingRun {
  private static final String WORLD = "redirectaddr-dead";
  private static final String REST = "--rest=";
  private static final int PATIENCE_SECONDS = 120;
  private static final int LOOK_MILLIS = 100;

  private TrainingRun() {}

  public static void main(String[] args) throws IOException {
    Main.prepare();
    Path folder = Files.createTempDirectory("hopscope-training");
    int came = HopscopeApplication.open(Watched.class, Main.PRACTICE, "--data", folder.toString(),
        REST + (args.length == 0 ? "0" : args[0]));
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    System.exit(came);
  }

  /** Java starts no class that is a window itself, where the toolkit is not a module. */
  public static final class Watched extends HopscopeApplication {
    @Override
    public void start(Stage stage) {
      super.start(stage);
      Thread.ofPlatform().daemon().name("technician").start(
          () -> use(shell().wizard(), Main.data(getParameters().getRaw()), rest()));
    }

    private int rest() {
      String last = getParameters().getRaw().getLast();
      return Integer.parseInt(last.substring(REST.length()));

    }
  }

  private static void use(WizardModel wizard, Path folder, int rest) {
    try {
      analyze(wizard);
      look(wizard);
      say("analyzed", rest);
      report(wizard, folder.resolve("report.pdf"));
      say("reported", rest);
      Platform.exit();
    } catch (InterruptedException | RuntimeException failed) {
      System.err.println("the training run failed: " + failed);
      System.exit(1);
    }
  }

  private static void say(String what, int rest) throws InterruptedException {
    System.out.println(what);
    Thread.sleep(Duration.ofSeconds(rest));
  }

  private static void analyze(WizardModel wizard) throws InterruptedException {
    until(() -> wizard.pageProperty().get() == Page.WHO);
    inWindow(() -> {
      wizard.who().places().stream().filter(p -> p.id().equals(WORLD)).findFirst()
          .ifPresent(wizard.who().placeProperty()::set);
      return wizard.next();
    });
    until(() -> wizard.pageProperty().get() == Page.CONSENT);
    inWindow(() -> {
      wizard.consent().agreedProperty().set(true);
      return wizard.next();
    });
    until(() -> wizard.pageProperty().get() == Page.RESULT && !wizard.live().runningProperty().get());
  }

  private static void look(WizardModel wizard) throws InterruptedException {
    inWindow(() -> {
      wizard.live().findings().shownProperty().set(true);
      return true;
    });
    inWindow(() -> {
      wizard.live().graphProperty().get().flatMap(g -> g.verdict().brokenAt())
          .ifPresent(hop -> wizard.live().selectedProperty().set(Optional.of(hop)));
      return true;
    });
  }

  private static void report(WizardModel wizard, Path pdf) throws InterruptedException {
    inWindow(() -> {
      wizard.report().save(ReportFormat.PDF, pdf);
      return true;
    });
    until(() -> !wizard.report().makingProperty().get());
  }

  private static void until(BooleanSupplier there) throws InterruptedException {
    for (int looks = 0; !inWindow(there::getAsBoolean); looks++) {
      if (looks > PATIENCE_SECONDS * 1000 / LOOK_MILLIS) {
        throw new IllegalStateException("nothing happens");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** On the window's thread, and not before it has painted what came before. */
  private static boolean inWindow(Supplier<Boolean> act) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(act.get());
      } catch (RuntimeException failed) {
        done.completeExceptionally(failed);
      }
    });
    return done.join();
  }
}

package org.hopscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.analysis.batch.BatchSink;
import org.hopscope.analysis.batch.Politeness;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchRecordings;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;

/**
 * What a batch costs beside its analyses: ten times the addresses, how much more heap after a collection? The analyses
 * are those of a practice world, played again at once, so that memory, scheduling and the disk are measured and not a
 * network. Aim: the heap grows by the short rows alone, well under a kilobyte an address.
 */
public final class BatchBench {
  private static final int[] SIZES = {10, 100, 1_000, 10_000};
  private static final Politeness AT_ONCE = new Politeness(8, 8, Duration.ZERO, Duration.ZERO, Duration.ZERO,
      Duration.ZERO);

  private BatchBench() {}

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    List<AnalysisEvent> played = recorded();
    System.out.printf(
        "%9s %9s %9s %12s %12s %14s%n", "addresses", "ms", "per s", "heap KB", "more KB", "bytes/address");
    for (Run run : runs(played, SIZES)) {
      System.out.printf("%9d %9d %9.0f %12d %12d %14.0f%n",
          run.size, run.millis, run.perSecond(), run.heap / 1024, run.more / 1024, run.more / (run.size * 0.9));
    }
  }

  /** @param more heap than a tenth of the addresses took */
  private record Run(int size, long millis, long heap, long more) {
    double perSecond() {
      return size * 1000.0 / millis;
    }
  }

  private static List<Run> runs(List<AnalysisEvent> played, int... sizes) throws Exception {
    List<Run> runs = new ArrayList<>();
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("hopscope-batch-bench");
      long begin = System.nanoTime();
      long heap = run(size, played, folder);
      long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - begin).toMillis());
      runs.add(new Run(size, millis, heap, runs.isEmpty() ? 0 : heap - runs.getLast().heap));
      delete(folder);
    }
    return runs;
  }

  /** What an address takes in a large batch, against one a tenth as large. */
  static List<Row> rows(boolean quick) throws Exception {
    List<AnalysisEvent> played = recorded();
    run(SIZES[1], played, Files.createTempDirectory("hopscope-batch-bench"));
    List<Run> runs = runs(played, quick ? new int[]{10, 100, 1_000} : SIZES);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Run less = runs.get(Math.max(0, i - 1));
      rows.add(new Row(String.format(Locale.ROOT, "batch of %,d played analyses: time for one", run.size),
          String.format(Locale.ROOT, "%.1f ms", 1000 / run.perSecond()),
          i == 0 ? "itself"
              : String.format(Locale.ROOT, "batch of %,d, %.1f ms; heap %+.1f MB", less.size, 1000 / less.perSecond(),
                  run.more / 1e6),
          less.perSecond() / run.perSecond(), 0));
    }
    return rows;
  }

  /** @return the bytes in use at the end of the batch, while its rows are still held */
  private static long run(int size, List<AnalysisEvent> played, Path folder) throws Exception {
    List<Account> accounts = IntStream.rangeClosed(1, size).mapToObj(i -> new Account(
        i, new EmailAddress("user" + i, "contoso" + i % 100 + ".com"), Secret.none())).toList();
    List<BatchRow> rows = new ArrayList<>();
    try (BatchFolder kept = BatchFolder.begin(folder.resolve("b"), accounts.stream().map(Account::address).toList())) {
      BatchRecordings recordings = new BatchRecordings(kept, "bench");
      new BatchRunner(new Player(played), WireClock.SYSTEM).start(
          accounts, AT_ONCE,
          (address, secret) -> new AnalysisRequest(
              address, secret, ClientProfile.OUTLOOK_WINDOWS,
              new OpenPlace(new Vantage(Vantage.HERE, "bench", Optional.empty()), null, () -> {}),
              AnalysisRequest.Limits.DEFAULT, Consent.NEVER),
          recordings::begin, new Rows(recordings, rows)).await();
      System.gc();
      System.gc();
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      if (rows.size() != size) {
        throw new IllegalStateException(rows.size() + " of " + size);
      }
      return used;
    }
  }

  private record Rows(BatchRecordings recordings, List<BatchRow> rows) implements BatchSink {
    @Override
    public void ended(Account account, Duration since) {
      try {
        BatchRow row = recordings.ended(account.number());
        synchronized (rows) {
          rows.add(row);
        }
      } catch (WholeFile.NotWritten full) {
        throw new IllegalStateException(full);
      }
    }

    @Override
    public void back(Account account) {
      recordings.drop(account.number());
    }

    @Override
    public void over(boolean complete) {
      // the rows tell
    }
  }

  /** Plays one analysis for every address. */
  private record Player(List<AnalysisEvent> events) implements Analyzer {
    @Override
    public RunningAnalysis start(AnalysisRequest request, EventSink sink) {
      var first = (AnalysisEvent.Started) events.getFirst();
      sink.accept(new AnalysisEvent.Started(
          first.at(), first.when(), request.address(), first.client(), first.vantage()));
      events.stream().skip(1).forEach(sink::accept);
      return new RunningAnalysis() {
        @Override
        public void cancel() {
          // it is over
        }

        @Override
        public void await() {
          // as above
        }
      };
    }
  }

  private static List<AnalysisEvent> recorded() throws InterruptedException {
    Scenario scenario = PracticeLab.scenarios().stream()
        .filter(s -> s.id().equals("hybrid-cloud-internet")).findFirst().orElseThrow();
    List<AnalysisEvent> events = new ArrayList<>();
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.DEFAULT)) {
      EmailAddress address = ((EmailAddress.Parsed.Good) EmailAddress.parse(scenario.address())).address();
      new Runner(Worlds::open, WireClock.SYSTEM).start(new AnalysisRequest(
          address, new Secret(scenario.password().toCharArray()), ClientProfile.OUTLOOK_WINDOWS,
          new OpenPlace(lab.vantage(), lab.view(), () -> {}), AnalysisRequest.Limits.DEFAULT, Consent.NEVER),
          events::add).await();
    }
    return events;
  }

  private static void delete(Path folder) throws java.io.IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

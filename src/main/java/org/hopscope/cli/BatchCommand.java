package org.hopscope.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.AnalysisRequest.ProxyLogin;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.analysis.batch.BatchSink;
import org.hopscope.analysis.batch.RunningBatch;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchExport;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchRecordings;
import org.hopscope.snapshot.batch.BatchRow;

/** {@code batch}: many addresses, a line each as soon as it is done, all of it in a folder. */
record BatchCommand(Attended attended, BatchRunner runner, Wording words, PrintWriter out, String product) {

  int run(BatchOrder order) throws BadUsage, InterruptedException {
    try (BatchFolder folder = order.folder();
        OpenPlace place = attended.open(order.like().place(), order.like().options())) {
      order.problems().forEach(p -> attended.terminal().tell(Message.of("cli.batch.row", p.row(), words.say(p.why()))));
      attended.terminal().tell(order.count());
      Optional<ProxyLogin> proxy = order.like().proxyUser().map(attended::proxyLogin);
      Watch watch = new Watch(order, folder);
      RunningBatch batch = runner.start(
          order.left(), order.rules(),
          (address, secret) -> new AnalysisRequest(
              address, secret, order.like().client(), place, order.like().limits(), consent(order), false,
              proxy.map(BatchCommand::copy)),
          watch.recordings::begin, watch);
      watch.running.set(batch);
      attended.await(batch, watch.status::clear);
      proxy.ifPresent(login -> login.password().close());
      return watch.finish();
    }
  }

  /** Each analysis closes its own. */
  private static ProxyLogin copy(ProxyLogin login) {
    return new ProxyLogin(login.user(), login.password().use(Secret::new));
  }

  /** Nobody sits there to be asked. */
  private static Consent consent(BatchOrder order) {
    return (question, host, why) -> order.like().agreed().contains(host.toLowerCase(java.util.Locale.ROOT));
  }

  private final class Watch implements BatchSink {
    private final BatchOrder order;
    private final BatchFolder folder;
    private final BatchRecordings recordings;
    private final Map<Integer, BatchRow> rows;
    private final StatusLine status = new StatusLine(attended.terminal());
    private final AtomicReference<RunningBatch> running = new AtomicReference<>();
    private final AtomicReference<Message> full = new AtomicReference<>();
    private volatile boolean complete;
    private int ended;

    Watch(BatchOrder order, BatchFolder folder) {
      this.order = order;
      this.folder = folder;
      this.recordings = new BatchRecordings(folder, product);
      this.rows = new ConcurrentSkipListMap<>(order.done());
    }

    @Override
    public void ended(Account account, Duration since) {
      try {
        BatchRow row = recordings.ended(account.number());
        rows.put(row.number(), row);
        show(row, since);
      } catch (WholeFile.NotWritten not) {
        full.set(not.sentence());
        Optional.ofNullable(running.get()).ifPresent(RunningBatch::cancel);
      }
    }

    private synchronized void show(BatchRow row, Duration since) {
      ended++;
      status.clear();
      if (!order.like().json()) {
        out.println(line(row));
        out.flush();
      }
      status.show(words.say(
          "cli.batch.progress", rows.size(), folder.addresses().size(),
          Long.toString(left(since).toMinutes() + 1)));
    }

    /** If it goes on as it went. */
    private Duration left(Duration since) {
      return since.multipliedBy(Math.max(0, order.left().size() - ended)).dividedBy(Math.max(1, ended));
    }

    @Override
    public void back(Account account) {
      recordings.drop(account.number());
    }

    @Override
    public void over(boolean all) {
      complete = all && full.get() == null;
    }

    int finish() {
      List<BatchRow> all = List.copyOf(rows.values());
      if (order.like().json()) {
        out.println(new BatchExport(all, words).json());
      } else {
        out.println(words.say(
            "cli.batch.foot", all.size(), folder.addresses().size(), count(all, Verdict.Result.CONNECTS),
            folder.path()));
      }
      Optional.ofNullable(full.get()).ifPresent(attended.terminal()::tell);
      boolean written = write(all);
      return !complete ? full.get() == null ? ExitCode.STOPPED : ExitCode.WOULD_NOT
          : written && count(all, Verdict.Result.CONNECTS) == all.size() ? ExitCode.WOULD_CONNECT : ExitCode.WOULD_NOT;
    }

    private boolean write(List<BatchRow> all) {
      try {
        order.files().write(folder, all, words, product);
        return true;
      } catch (WholeFile.NotWritten not) {
        attended.terminal().tell(not.sentence());
        return false;
      }
    }
  }

  private static long count(List<BatchRow> rows, Verdict.Result result) {
    return rows.stream().filter(row -> row.outcome() == result).count();
  }

  private String line(BatchRow row) {
    return words.say(
        "cli.batch.line", Integer.toString(row.number()), row.address(),
        words.say("batch.outcome." + row.outcome().id()),
        words.say(row.sentence()));
  }
}

package org.hopscope.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Recording;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.history.Archive;

/** The command {@code hopscope analyze}: runs one analysis, prints what came out, and writes what is wanted of it. */
record AnalyzeCommand(
    Attended attended, Analyzer analyzer, Archive archive, Wording words, PrintWriter out, String product) {

  int run(Order order) throws BadUsage, InterruptedException {
    try (OpenPlace place = attended.open(order.place(), order.options());
        Secret secret = secret(order)) {
      Ran ran = analyze(order, secret, proxyLogin(order), place);
      HopGraph seen = ran.graph();
      Optional<WhatIf> assumed = order.clientTls().map(tls -> WhatIf.of(seen, order.client(), tls));
      HopGraph graph = assumed.map(WhatIf::graph).orElse(seen);
      print(order, graph, assumed);
      boolean reported = new ReportFiles(words, attended.terminal(), product).write(order.report(), graph);
      boolean saved = save(order, ran.log());
      boolean written = keep(order, ran.log()) && saved && reported;
      int code = ExitCode.of(graph.verdict());
      return written || code != ExitCode.WOULD_CONNECT ? code : ExitCode.WOULD_NOT;
    }
  }

  private Secret secret(Order order) {
    if (order.asSignedIn()) {
      return Secret.none();
    }
    if (!order.practicePassword()) {
      return attended.terminal().password(order.address().text());
    }
    return madeUp(order.place().example().map(Place.Example::password).orElse(""));
  }

  /** Asked for after the account's; never the same one by itself. */
  private Optional<AnalysisRequest.ProxyLogin> proxyLogin(Order order) {
    return order.proxyUser().map(attended::proxyLogin).or(() -> practiceProxy(order)
        .map(login -> new AnalysisRequest.ProxyLogin(login.user(), madeUp(login.password()))));
  }

  private static Optional<Place.ProxyLogin> practiceProxy(Order order) {
    return order.place().example().filter(e -> order.practicePassword()).flatMap(Place.Example::proxy);
  }

  private static Secret madeUp(String example) {
    char[] madeUp = example.toCharArray();
    try {
      return new Secret(madeUp);
    } finally {
      Arrays.fill(madeUp, '\0');
    }
  }

  /** What came of it, and all that was told. */
  private record Ran(HopGraph graph, Recording log) {}

  private Ran analyze(
      Order order, Secret secret, Optional<AnalysisRequest.ProxyLogin> proxy, OpenPlace place)
      throws InterruptedException {
    Progress progress = new Progress(attended.terminal());
    AtomicReference<GraphFold> told = new AtomicReference<>();
    GraphFold fold = new GraphFold(() -> progress.show(Objects.requireNonNull(told.get())));
    told.set(fold);
    AnalysisRequest request = new AnalysisRequest(
        order.address(), secret, order.client(), place, order.limits(), consent(order, progress),
        order.asSignedIn(), proxy);
    Recording log = new Recording(fold);
    attended.await(analyzer.start(request, log), progress::clear);
    return new Ran(fold.graph(), log);
  }

  private Consent consent(Order order, Progress progress) {
    return new Consent() {
      @Override
      public boolean agrees(Question question, String host, Message why) throws InterruptedException {
        return order.agreed().contains(host.toLowerCase(Locale.ROOT))
            || attended.terminal().interactive() && ask(question, host, why, progress);
      }

      @Override
      public void tell(Elsewhere where) {
        progress.clear();
        attended.terminal().tell(where.told());
      }
    };
  }

  private boolean ask(Consent.Question question, String host, Message why, Progress progress)
      throws InterruptedException {
    String key = switch (question) {
      case FOLLOW_REDIRECT -> "cli.ask.follow-redirect";
      case SEND_PASSWORD -> "cli.ask.send-password";
      case SIGN_IN_AS_USER -> "cli.ask.sign-in-as-user";
    };
    progress.pause(true);
    try {
      return attended.terminal().agrees(Message.of(key, host, words.say(why)));
    } finally {
      progress.pause(false);
    }
  }

  private boolean save(Order order, Recording log) {
    if (order.save().isEmpty()) {
      return true;
    }
    try {
      log.write(order.save().get(), product, order.pseudonyms());
      attended.terminal().tell(Message.of("snapshot.saved", order.save().get()));
      return true;
    } catch (WholeFile.NotWritten not) {
      attended.terminal().tell(not.sentence());
      return false;
    }
  }

  private boolean keep(Order order, Recording log) {
    if (!order.keep()) {
      return true;
    }
    try {
      Snapshot ended = log.snapshot(product)
          .orElseThrow(() -> new WholeFile.NotWritten(Message.of("snapshot.unfinished", archive.folder())));
      attended.terminal().tell(Message.of("snapshot.saved", archive.keep(ended)));
      return true;
    } catch (WholeFile.NotWritten not) {
      attended.terminal().tell(not.sentence());
      return false;
    }
  }

  private void print(Order order, HopGraph graph, Optional<WhatIf> assumed) {
    if (order.json()) {
      out.println(new JsonReport(words).text(graph, assumed));
    } else {
      new TextReport(words).lines(graph).forEach(out::println);
      assumed.stream().flatMap(w -> w.caveats().stream()).map(words::say).forEach(out::println);
    }
    out.flush();
  }
}

package org.hopscope.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Sweeper;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.model.Message;
import org.hopscope.model.Product;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.history.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The window's twin: the same analysis for people at a terminal and for programs. Exit codes: 0 Outlook
 * would connect, the network lets Microsoft 365 through; 1 not so, or that is not proven; 2 bad usage;
 * 3 cancelled or timed out.
 */
public final class CommandLineTwin {
  private static final int HELP_WIDTH = 100;
  private final Places places;
  private final Analyzer analyzer;
  private final EndpointLists endpoints;
  private final Sweeper sweeper;
  private final Archive archive;
  private final BatchRunner batches;
  private final Wording words;
  private final InputStream in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<Supplier<char[]>> console;

  /**
   * @param archive the past analyses
   * @param in where a password is read from when there is no terminal
   * @param console reads a password at the terminal without echo; null when there is no terminal
   */
  public CommandLineTwin(
      Places places, Analyzer analyzer, BatchRunner batches, EndpointLists endpoints, Sweeper sweeper,
      Archive archive, Wording words,
      InputStream in, PrintWriter out, PrintWriter err, @Nullable Supplier<char[]> console) {
    this.places = places;
    this.analyzer = analyzer;
    this.endpoints = endpoints;
    this.sweeper = sweeper;
    this.archive = archive;
    this.batches = batches;
    this.words = words;
    this.in = in;
    this.out = out;
    this.err = err;
    this.console = Optional.ofNullable(console);
  }

  /** Runs one command to its end. */
  public int run(String... args) {
    try {
      LanguageOption.asked(List.of(args)).ifPresent(words::speak);
      Usage.refusePassword(List.of(args));
      LanguageOption.check(List.of(args));
      DataOption.check(List.of(args));
      DebugOption.check(List.of(args));
      return dispatch(commandLine(), args);
    } catch (BadUsage bad) {
      err.println(words.say(bad.sentence()));
      return ExitCode.BAD_USAGE;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.STOPPED;
    } catch (RuntimeException defect) {
      // its message may hold anything; its name does not
      err.println(words.say(Message.of("cli.failed", defect.getClass().getName())));
      return ExitCode.WOULD_NOT;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int dispatch(CommandLine line, String... args) throws BadUsage, InterruptedException {
    CommandLine.ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (CommandLine.ParameterException wrong) {
      throw new BadUsage(Usage.sentence(wrong));
    }
    if (CommandLine.printHelpIfRequested(parsed)) {
      return ExitCode.WOULD_CONNECT;
    }
    if (!parsed.hasSubcommand()) {
      line.usage(err);
      return ExitCode.BAD_USAGE;
    }
    return switch (last(parsed).commandSpec().userObject()) {
      case Options.Analyze analyze -> analyze(analyze);
      case Options.Show show -> new SnapshotCommand(words, out)
          .show(show, new ReportFiles(words, attended().terminal(), Product.version()));
      case Options.Compare two -> new SnapshotCommand(words, out).compare(two.before, two.after, two.json);
      case Options.History all -> new HistoryCommand(archive, words, out).list(new Options.HistoryList());
      case Options.HistoryList list -> new HistoryCommand(archive, words, out).list(list);
      case Options.HistoryShow one -> show(one);
      case Options.HistoryDelete some -> new HistoryCommand(archive, words, out).delete(some);
      case Options.Batch many -> batch(many);
      case Options.Endpoints typed -> endpoints(typed);
      case Options.Scenarios scenarios -> new ScenarioList(places, words, out).print(scenarios.json);
      default -> throw new IllegalStateException("a command without code");
    };
  }

  private static CommandLine.ParseResult last(CommandLine.ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  private int show(Options.HistoryShow one) throws BadUsage {
    Options.Show show = new Options.Show();
    show.file = new HistoryCommand(archive, words, out).file(one.id);
    show.reports = one.reports;
    show.json = one.json;
    return new SnapshotCommand(words, out).show(show, new ReportFiles(words, attended().terminal(), Product.version()));
  }

  private int analyze(Options.Analyze options) throws BadUsage, InterruptedException {
    Order order = Order.of(options, places);
    return new AnalyzeCommand(attended(), analyzer, archive, words, out, Product.version()).run(order);
  }

  private int batch(Options.Batch many) throws BadUsage, InterruptedException {
    return new BatchCommand(attended(), batches, words, out, Product.version()).run(BatchOrder.of(many, places, in));
  }

  private int endpoints(Options.Endpoints typed) throws BadUsage, InterruptedException {
    EndpointsCommand command = new EndpointsCommand(endpoints, words, out);
    if (typed.list) {
      return command.run(typed);
    }
    ListAge age = command.list(typed);
    return new SweepCommand(attended(), sweeper, words, out).run(SweepOrder.of(typed, places, age.list()), age);
  }

  private Attended attended() {
    return new Attended(places, new Terminal(words, in, err, console));
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(new Options.Root());
    line.setResourceBundle(words.room("cli"));
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    String version = words.say("cli.version", Product.version());
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(s -> tell(s, version));
    return line;
  }

  private static void tell(CommandLine command, String version) {
    command.getCommandSpec().version(version);
    command.getSubcommands().values().forEach(s -> tell(s, version));
  }
}

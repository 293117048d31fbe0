package org.hopscope.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.EventSink;
import org.hopscope.model.Decision;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.wire.WireClock;

/** The command line with a made-up world behind it. */
final class Bench implements Places, Analyzer {
  private static final Place NETWORK = new Place(HERE, Message.of("This network"), Message.of("As it is."),
      Optional.empty());
  private static final Place PRACTICE = new Place("cloud", Message.of("Cloud-only"), Message.of("All is well."),
      Optional.of(new Place.Example("anna@contoso.com", "Practice-1")));

  /** What an analysis does once it has begun. */
  @FunctionalInterface
  interface Course {
    void run(AnalysisRequest request, EventSink sink) throws InterruptedException;
  }

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  final FakeLists lists = new FakeLists();
  final FakeSweeper sweeps = new FakeSweeper();
  private final Course course;
  private Path data = Path.of("target", "nothing-kept");
  private String input = "";
  private Supplier<char[]> console;
  AnalysisRequest request;
  String password;
  Places.Options opened;
  boolean closed;

  Bench(Course course) {
    this.course = course;
  }

  Bench piping(String text) {
    input = text;
    return this;
  }

  Bench typing(char[] secret) {
    console = () -> secret;
    return this;
  }

  Bench keepingIn(Path folder) {
    data = folder;
    return this;
  }

  int run(String... args) {
    return new CommandLineTwin(
        this, this, new BatchRunner(this, WireClock.SYSTEM), lists, sweeps, new Archive(data.resolve("history")),
        new Wording(Locale.ENGLISH),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), new PrintWriter(err),
        console)
        .run(args);
  }

  @Override
  public List<Place> all() {
    return List.of(NETWORK, PRACTICE);
  }

  @Override
  public OpenPlace open(String id, Places.Options options) throws BadOption {
    if (options.proxy().filter(p -> p.equals("bad")).isPresent()) {
      throw new BadOption(Message.of("The proxy cannot be used."));
    }
    if (id.equals("nowhere")) {
      throw new BadOption(Message.of("There is no scenario \"nowhere\"."));
    }
    opened = options;
    return new OpenPlace(new Vantage(id, id, options.adDomain()), null, () -> closed = true);
  }

  @Override
  public RunningAnalysis start(AnalysisRequest asked, EventSink sink) {
    request = asked;
    password = asked.secret().use(String::new);
    CountDownLatch ended = new CountDownLatch(1);
    Thread.startVirtualThread(() -> {
      try {
        sink.accept(new AnalysisEvent.Started(
            Duration.ZERO, Instant.EPOCH, asked.address(), asked.client(), asked.place().vantage()));
        course.run(asked, sink);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } finally {
        ended.countDown();
      }
    });
    return new RunningAnalysis() {
      @Override
      public void cancel() {
        ended.countDown();
      }

      @Override
      public void await() throws InterruptedException {
        ended.await();
      }
    };
  }

  static void healthy(AnalysisRequest request, EventSink sink) {
    begin(sink);
    hop(sink, "r0.m365", Stage.AUTODISCOVER_M365, HopKind.SERVER, "autodiscover-s.outlook.com", "r0.dns");
    end(sink, "r0.m365", new Outcome.Passed(Message.of("It answered.")));
    decide(sink, new Decision.StepChosen(Optional.of("r0.m365"), Message.of("x")));
    decide(sink, new Decision.SettingsFound(
        "r0.m365", Decision.MailboxHome.MICROSOFT_365, Set.of(Protocol.MAPI_HTTP), Message.of("x")));
    hop(sink, "p.mapi-http", Stage.PROTOCOL, HopKind.PROTOCOL, "outlook.office365.com", "r0.m365");
    end(sink, "p.mapi-http", new Outcome.Passed(Message.of("It answered as well.")));
    decide(sink, new Decision.ProtocolChosen(
        Optional.of(Protocol.MAPI_HTTP), Optional.of("p.mapi-http"), Message.of("x")));
    sink.accept(new AnalysisEvent.Ended(Duration.ofMillis(1500), Ending.COMPLETE));
  }

  static void refused(AnalysisRequest request, EventSink sink) {
    begin(sink);
    hop(sink, "r0.m365", Stage.AUTODISCOVER_M365, HopKind.SERVER, "autodiscover-s.outlook.com", "r0.dns");
    end(sink, "r0.m365", new Outcome.Failed(Fault.WRONG_PASSWORD, Message.of("Refused.")));
    decide(sink, new Decision.StepChosen(Optional.empty(), Message.of("x")));
    sink.accept(new AnalysisEvent.Ended(Duration.ofMillis(900), Ending.COMPLETE));
  }

  static Course ending(Ending ending) {
    return (request, sink) -> {
      begin(sink);
      sink.accept(new AnalysisEvent.Ended(Duration.ofSeconds(5), ending));
    };
  }

  private static void begin(EventSink sink) {
    hop(sink, "r0.dns", Stage.FIND, HopKind.DNS, "autodiscover.contoso.com", "pc");
    decide(sink, new Decision.RecordLeads(
        "r0.dns", Decision.Leads.MICROSOFT_365, "autodiscover.outlook.com", Message.of("x")));
    end(sink, "r0.dns", new Outcome.Passed(Message.of("It leads to Microsoft 365.")));
  }

  private static void hop(EventSink sink, String id, Stage stage, HopKind kind, String host, String from) {
    sink.accept(new AnalysisEvent.HopStarted(
        Duration.ofMillis(10), new Hop(id, stage, Lane.CLOUD, kind, Message.of("Hop " + id), host, Optional.of(from))));
  }

  private static void end(EventSink sink, String id, Outcome outcome) {
    sink.accept(new AnalysisEvent.HopEnded(Duration.ofMillis(152), id, outcome));
  }

  private static void decide(EventSink sink, Decision decision) {
    sink.accept(new AnalysisEvent.Decided(Duration.ofMillis(100), decision));
  }
}

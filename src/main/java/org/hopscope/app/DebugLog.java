package org.hopscope.app;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Earlier;
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.analysis.Sweeper;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.event.EventSink;
import org.hopscope.event.SweepEvent;
import org.hopscope.wire.WireClock;

/**
 * What happens within the program, in order and with its times, to be attached to a report of a defect. It holds the
 * {@link Shape} of things alone: no name, no address, no text of a server, no secret. Libraries write nothing into it.
 */
final class DebugLog implements Closeable, Thread.UncaughtExceptionHandler {
  private static final long LARGEST = 20_000_000;

  private final BufferedWriter out;
  private final WireClock clock;
  private final AtomicInteger numbers = new AtomicInteger();
  private long written;

  /** @throws IOException when the file cannot be written */
  DebugLog(Path file, WireClock clock, String product) throws IOException {
    this.out = Files.newBufferedWriter(file);
    this.clock = clock;
    line(product + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
        + System.getProperty("os.version") + " " + System.getProperty("os.arch") + ", " + Locale.getDefault()
        + ", " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
  }

  /** What ends a thread unforeseen is written as well, before it goes the usual way. */
  void watchThreads() {
    Thread.setDefaultUncaughtExceptionHandler(this);
  }

  Analyzer over(Analyzer analyzer) {
    return new Analyzer() {
      @Override
      public RunningAnalysis start(AnalysisRequest request, EventSink sink) {
        return analyzer.start(request, heard(sink));
      }

      @Override
      public RunningAnalysis again(AnalysisRequest request, Earlier earlier, Set<String> concerned, EventSink sink) {
        return analyzer.again(request, earlier, concerned, heard(sink));
      }
    };
  }

  Sweeper over(Sweeper sweeper) {
    return (request, sink) -> {
      String name = "sweep " + numbers.incrementAndGet();
      return sweeper.start(request, (SweepEvent event) -> {
        line(name + ": " + Shape.of(event));
        sink.accept(event);
      });
    };
  }

  private EventSink heard(EventSink sink) {
    String name = "analysis " + numbers.incrementAndGet();
    return (AnalysisEvent event) -> {
      line(name + ": " + Shape.of(event));
      sink.accept(event);
    };
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    trace(thread.getName(), failure);
    failure.printStackTrace();
  }

  /** Without its message, which may quote anything. */
  private void trace(String thread, Throwable failure) {
    StringBuilder text = new StringBuilder(
        "ended unforeseen, " + (thread.isEmpty() ? "a thread" : thread.split(" ")[0]));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append("\n  ").append(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        text.append("\n    ").append(frame);
      }
    }
    line(text.toString());
  }

  private synchronized void line(String text) {
    if (written > LARGEST) {
      return;
    }
    String line = clock.now() + " " + text + System.lineSeparator();
    written += line.length();
    try {
      out.write(written > LARGEST ? "The log ends here: it has become large." + System.lineSeparator() : line);
      out.flush();
    } catch (IOException full) {
      written = LARGEST + 1;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}

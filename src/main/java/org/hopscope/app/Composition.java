package org.hopscope.app;

import java.nio.file.Path;
import java.util.Locale;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.SweepRunner;
import org.hopscope.analysis.Sweeper;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.endpoints.Library;
import org.hopscope.endpoints.WebService;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.hopscope.wire.here.ThisMachine;

/** The composition root: everything that the window and the command line both need, put together once. */
public record Composition(
    Places places, Analyzer analyzer, BatchRunner batches, EndpointLists endpoints, Sweeper sweeper, Archive archive,
    Wording words) {
  public static Composition of(Locale locale) {
    return of(locale, ThisMachine.dataFolder());
  }

  /** @param data the folder of the product's own files */
  public static Composition of(Locale locale, Path data) {
    Wording words = new Wording(locale);
    Library library = new Library(data.resolve("endpoints"));
    Analyzer analyzer = new Runner(Worlds::open, WireClock.SYSTEM);
    return new Composition(
        new AllPlaces(words), analyzer, new BatchRunner(analyzer, WireClock.SYSTEM),
        new HereEndpoints(library, Worlds::open, WireClock.SYSTEM, WebService.MICROSOFT),
        new SweepRunner(Worlds::open, WireClock.SYSTEM), new Archive(data.resolve("history")), words);
  }

  /** The same with everything that runs written down. */
  Composition watchedBy(DebugLog log) {
    Analyzer watched = log.over(analyzer);
    return new Composition(
        places, watched, new BatchRunner(watched, WireClock.SYSTEM), endpoints, log.over(sweeper), archive, words);
  }
}

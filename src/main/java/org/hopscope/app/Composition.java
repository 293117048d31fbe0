package org.hopscope.app;

import java.util.Locale;
import org.hopscope.analysis.Analyzer;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Runner;
import org.hopscope.model.Wording;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;

/** The composition root: everything that the window and the command line both need, put together once. */
public record Composition(Places places, Analyzer analyzer, Wording words) {
  public static Composition of(Locale locale) {
    Wording words = new Wording(locale);
    return new Composition(new AllPlaces(words), new Runner(Worlds::open, WireClock.SYSTEM), words);
  }
}

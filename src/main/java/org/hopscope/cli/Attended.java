package org.hopscope.cli;

import org.hopscope.analysis.AnalysisRequest.ProxyLogin;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.RunningAnalysis;

/** What every run on the command line needs of the one who attends it. */
record Attended(Places places, Terminal terminal) {

  OpenPlace open(Place place, Places.Options options) throws BadUsage {
    try {
      return places.open(place.id(), options);
    } catch (Places.BadOption bad) {
      throw new BadUsage(bad.sentence());
    }
  }

  /** Asks for the password; the run closes it. */
  ProxyLogin proxyLogin(String user) {
    return new ProxyLogin(user, terminal.proxyPassword(user));
  }

  /** Until the run has ended, be it by Ctrl-C. */
  void await(RunningAnalysis running, Runnable afterwards) throws InterruptedException {
    try (CancelOnInterrupt _ = new CancelOnInterrupt(running, terminal)) {
      running.await();
    } catch (InterruptedException stopped) {
      running.cancel();
      throw stopped;
    } finally {
      afterwards.run();
    }
  }
}

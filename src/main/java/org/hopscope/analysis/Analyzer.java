package org.hopscope.analysis;

import java.util.Set;
import org.hopscope.event.EventSink;

/** Starts analyses. */
@FunctionalInterface
public interface Analyzer {
  RunningAnalysis start(AnalysisRequest request, EventSink sink);

  /**
   * Looks again, after something was changed: asks anew what is concerned and whatever depends on it, and takes the
   * rest over from the earlier look. What cannot be taken over is asked anew, so that it tells as much as a first
   * look does, and in doubt it is one.
   *
   * @param concerned ids of hops; where there are none, all are
   */
  default RunningAnalysis again(AnalysisRequest request, Earlier earlier, Set<String> concerned, EventSink sink) {
    return start(request, sink);
  }
}

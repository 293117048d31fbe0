package org.hopscope.analysis;

import org.hopscope.event.EventSink;

/** Starts analyses. */
@FunctionalInterface
public interface Analyzer {
  RunningAnalysis start(AnalysisRequest request, EventSink sink);
}

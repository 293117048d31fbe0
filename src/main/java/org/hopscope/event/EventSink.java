package org.hopscope.event;

/** Receives the events of one analysis, one at a time, in order, from a thread of the analysis. */
@FunctionalInterface
public interface EventSink {
  void accept(AnalysisEvent event);
}

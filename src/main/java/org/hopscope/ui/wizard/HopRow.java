package org.hopscope.ui.wizard;

import org.hopscope.graph.HopState;

/** A hop as a line of the table, for those who prefer reading to looking. */
public record HopRow(
    String id, String stage, String title, String host, HopState state, String word, String took, String summary) {}

package org.hopscope.ui.guide;

/** One line of a session's log in words. @param kind as in style classes */
public record LogLine(String kind, String when, String text) {}

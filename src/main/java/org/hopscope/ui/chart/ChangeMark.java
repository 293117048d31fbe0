package org.hopscope.ui.chart;

import org.kordamp.ikonli.Ikon;

/**
 * What is otherwise at a hop than in another analysis.
 *
 * @param says each change in a line
 */
public record ChangeMark(Ikon icon, String says) {}

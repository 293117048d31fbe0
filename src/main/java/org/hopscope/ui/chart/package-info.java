/** Paints a drawing: cards, edges, lanes; and moves about in it. */
package org.hopscope.ui.chart;

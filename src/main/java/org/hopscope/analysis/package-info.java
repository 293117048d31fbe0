/** Runs an analysis: the only one who emits events, keeps deadlines and cancels. */
package org.hopscope.analysis;

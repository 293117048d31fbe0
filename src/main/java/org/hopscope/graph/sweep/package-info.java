/** Folds the events of a sweep into a table, and gives the verdict on a network. */
package org.hopscope.graph.sweep;

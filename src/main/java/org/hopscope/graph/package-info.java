/** Folds events into a graph of hops, gives the verdict, and lays the graph out as a drawing. */
package org.hopscope.graph;

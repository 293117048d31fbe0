/** The vocabulary: what an analysis talks about. Knows nothing of sockets, files or windows. */
package org.hopscope.model;

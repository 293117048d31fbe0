/** What is kept of an analysis or a sweep, and how it gets into a file. */
package org.hopscope.snapshot;

/** The {@code .hopscope} file: one analysis to keep, to send and to open again. See src/docs/snapshot-format.md. */
package org.hopscope.snapshot.file;

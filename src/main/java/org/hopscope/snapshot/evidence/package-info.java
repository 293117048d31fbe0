/** The evidence of a hop in words: the window's inspector and the report show the same. */
package org.hopscope.snapshot.evidence;

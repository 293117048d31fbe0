/** A folder with what came of many addresses: it fills while they are analyzed, and survives whatever ends that. */
package org.hopscope.snapshot.batch;

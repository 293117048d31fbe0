/** Many addresses, one analysis each: read, run side by side with regard for the servers, stopped and gone on with. */
package org.hopscope.analysis.batch;

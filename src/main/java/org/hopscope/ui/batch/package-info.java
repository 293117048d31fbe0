/** The page of batches: many addresses put in, a table that fills, all of it taken away. */
package org.hopscope.ui.batch;

/** What an analysis tells while it runs. The whole truth: folding a recorded list gives the same chart. */
package org.hopscope.event;

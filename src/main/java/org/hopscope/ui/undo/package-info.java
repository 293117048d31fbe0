/** What was destroyed last, and the way to have it back. */
package org.hopscope.ui.undo;

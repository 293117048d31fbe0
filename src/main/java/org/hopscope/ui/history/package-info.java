/** The page of past analyses: searched, opened, compared, deleted and taken back. */
package org.hopscope.ui.history;

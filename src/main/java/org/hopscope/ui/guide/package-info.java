/** What was found and what to do about it, beside the chart. */
package org.hopscope.ui.guide;

/** The window: a wizard of four steps, the live chart and the inspector. View models know no scene. */
package org.hopscope.ui;

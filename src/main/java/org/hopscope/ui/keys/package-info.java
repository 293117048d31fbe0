/** What the keyboard does everywhere in the window, and the sheet that lists it. */
package org.hopscope.ui.keys;

/** What is seen, taken away by the clipboard: as text, as a picture. */
package org.hopscope.ui.copy;

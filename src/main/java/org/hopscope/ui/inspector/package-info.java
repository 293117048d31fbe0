/** All evidence of one hop: sheets of blocks, and the drawer that shows them. */
package org.hopscope.ui.inspector;

/** Tells who looks elsewhere that something long is over. */
package org.hopscope.ui.notify;

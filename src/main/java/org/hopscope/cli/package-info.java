/** The command line: the same analysis without a window. */
package org.hopscope.cli;

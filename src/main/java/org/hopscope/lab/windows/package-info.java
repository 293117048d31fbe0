/** The server's side of Windows sign-in. */
package org.hopscope.lab.windows;

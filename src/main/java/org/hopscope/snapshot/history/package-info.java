/** The past analyses of this computer, a file each, in a folder of the signed-in user's own. */
package org.hopscope.snapshot.history;

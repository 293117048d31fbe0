/** Services beside the mailbox's protocols: each asked once, so that one look tells more than a guess. */
package org.hopscope.protocol.beside;

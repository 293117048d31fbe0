/** Whom we trust, and what a handshake showed. */
package org.hopscope.wire.tls;

/** Single tries: a connection, a handshake, a greeting, a datagram. */
package org.hopscope.wire.reach;

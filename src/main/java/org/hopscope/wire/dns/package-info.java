/** DNS by dnsjava's messages over our own sockets, so that a cancel closes them. */
package org.hopscope.wire.dns;

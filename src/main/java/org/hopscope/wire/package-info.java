/** Ports to the world. Adapters live one package below; nobody else opens a socket or reads a clock. */
package org.hopscope.wire;

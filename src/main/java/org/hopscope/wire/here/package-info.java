/** This machine: its resolvers, its domain, what the technician set. */
package org.hopscope.wire.here;

/** Proxy auto-configuration: scripts, in JavaScript, that say which proxy an address is reached through. */
package org.hopscope.wire.pac;

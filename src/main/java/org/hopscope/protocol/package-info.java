/** How a client reaches its mailbox once the settings are known: a probe for each protocol. */
package org.hopscope.protocol;

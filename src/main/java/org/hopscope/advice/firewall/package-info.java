/** What must be opened for Microsoft 365, as rules for those who look after a network. */
package org.hopscope.advice.firewall;

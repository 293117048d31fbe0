/** Maps made-up public addresses to loopback ports, and lets round trips take their time. */
package org.hopscope.lab.net;

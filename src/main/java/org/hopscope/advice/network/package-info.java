/** Causes on the way: firewalls, proxies, routes. */
package org.hopscope.advice.network;

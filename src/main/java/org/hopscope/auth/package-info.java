/** How a request proves who asks, and which hosts may be told. */
package org.hopscope.auth;

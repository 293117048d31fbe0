/** HTTP by OkHttp and JSSE. */
package org.hopscope.wire.http;

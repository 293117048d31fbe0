/** What the adapters share: how evidence gets to the calling thread, and how TCP connections are raced. */
package org.hopscope.wire.link;

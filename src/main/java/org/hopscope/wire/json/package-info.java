/** Reads JSON that strangers send, within limits. */
package org.hopscope.wire.json;

/** Reads XML that strangers send: plain trees, and the envelope of SOAP. */
package org.hopscope.wire.xml;

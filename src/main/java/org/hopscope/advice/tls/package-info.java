/** Causes in TLS: certificates and what is agreed upon. */
package org.hopscope.advice.tls;

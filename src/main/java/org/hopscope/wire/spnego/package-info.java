/** The negotiation between Kerberos and NTLM: SPNEGO's tokens, RFC 4178. */
package org.hopscope.wire.spnego;

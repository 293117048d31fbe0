/** Windows sign-in: NTLM and Negotiate, which sign a connection in, leg by leg (RFC 4559). */
package org.hopscope.auth.windows;

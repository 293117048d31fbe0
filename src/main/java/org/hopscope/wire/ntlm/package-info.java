/** NTLM's messages and keys [MS-NLMP], for whoever signs in by it, over HTTP or RPC. */
package org.hopscope.wire.ntlm;

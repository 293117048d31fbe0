/** What the authority of a certificate says of it now: by OCSP (RFC 6960), or by its list of the revoked (RFC 5280). */
package org.hopscope.wire.revocation;

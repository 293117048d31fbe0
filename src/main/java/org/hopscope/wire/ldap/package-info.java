/** Active Directory by UnboundID's LDAP SDK. */
package org.hopscope.wire.ldap;

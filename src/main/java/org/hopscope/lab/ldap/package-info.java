/** Active Directory Domain Services, as far as Autodiscover reads it. */
package org.hopscope.lab.ldap;

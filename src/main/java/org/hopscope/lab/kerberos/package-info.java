/** A domain's key distribution center by Apache Kerby, and the servers that take its tickets. */
package org.hopscope.lab.kerberos;

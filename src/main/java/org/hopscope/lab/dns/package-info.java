/** A name server over UDP and TCP. */
package org.hopscope.lab.dns;

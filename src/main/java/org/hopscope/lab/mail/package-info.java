/** Mail servers up to the point at which a client would sign in: greeting, capabilities, TLS. */
package org.hopscope.lab.mail;

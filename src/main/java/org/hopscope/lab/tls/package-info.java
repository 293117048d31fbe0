/** The lab's certificate authorities, and what they issue. */
package org.hopscope.lab.tls;

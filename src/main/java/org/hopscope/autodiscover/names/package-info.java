/** What DNS says of a domain: the two sides compared, and each rule of DNS health in a file. */
package org.hopscope.autodiscover.names;

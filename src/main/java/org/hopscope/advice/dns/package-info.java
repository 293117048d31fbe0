/** Causes in DNS: records, zones and the resolvers that are asked. */
package org.hopscope.advice.dns;

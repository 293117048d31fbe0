/** Causes in the protocols: MAPI over HTTP, Outlook Anywhere, EWS and what lies beside. */
package org.hopscope.advice.protocol;

/** A guided session: what was asked, done and checked again on the way from a finding to its end, and what comes next. */
package org.hopscope.advice.session;

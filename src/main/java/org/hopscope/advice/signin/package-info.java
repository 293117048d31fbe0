/** Causes in the sign-in: passwords, policies, tokens, tickets. */
package org.hopscope.advice.signin;

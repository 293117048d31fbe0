/** Reads a finished graph and says what is wrong, who must act, and what exactly is to be changed. */
package org.hopscope.advice;

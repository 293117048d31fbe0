/** Causes in what Autodiscover answers, or what answers in its place. */
package org.hopscope.advice.autodiscover;

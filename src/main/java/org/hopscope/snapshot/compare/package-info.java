/** What is different between two analyses: yesterday and today, inside and outside, one laptop and another. */
package org.hopscope.snapshot.compare;

/** Two analyses side by side: the same chart twice, and what is different. */
package org.hopscope.ui.compare;

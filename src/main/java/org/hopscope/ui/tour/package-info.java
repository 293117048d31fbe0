/** What a newcomer is told, once. */
package org.hopscope.ui.tour;

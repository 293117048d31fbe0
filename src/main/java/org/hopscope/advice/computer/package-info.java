/** Causes on this computer: policies, and what Outlook has stored. */
package org.hopscope.advice.computer;

/** What goes to the next level: report, analysis and ticket in one file. */
package org.hopscope.snapshot.handover;

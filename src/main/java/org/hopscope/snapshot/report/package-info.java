/** A finished analysis as a document for people: one source for PDF and HTML, and the chart as a picture. */
package org.hopscope.snapshot.report;

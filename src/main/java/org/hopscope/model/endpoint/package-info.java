/** The vocabulary of Microsoft's published list: which names, ranges and ports Microsoft 365 needs. */
package org.hopscope.model.endpoint;

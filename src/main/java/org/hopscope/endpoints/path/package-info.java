/** Measures how good the way to Microsoft 365's front doors is, and what is wrong with it. */
package org.hopscope.endpoints.path;

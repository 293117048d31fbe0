/** Causes in Active Directory: controllers and service connection points. */
package org.hopscope.advice.directory;

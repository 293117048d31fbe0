/** The sign-in service of Microsoft 365. */
package org.hopscope.lab.oauth;

/** Modern sign-in: what a server's Bearer challenge may ask for, and what the sign-in service answers. */
package org.hopscope.auth.oauth;

/** Sign-in as the user of this computer, by Windows' security support provider interface. */
package org.hopscope.wire.sspi;

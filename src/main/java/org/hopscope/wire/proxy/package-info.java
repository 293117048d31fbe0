/** Which proxy a request goes through: by the variables and the settings of this computer. */
package org.hopscope.wire.proxy;

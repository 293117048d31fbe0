/** Exchange Web Services: the inbox asked for as the account, and the answer told by its cause. */
package org.hopscope.protocol.ews;

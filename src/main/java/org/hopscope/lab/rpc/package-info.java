/** The other end of Outlook Anywhere: RPC proxy [MS-RPCH], mailbox store [MS-OXCRPC], address book [MS-OXNSPI]. */
package org.hopscope.lab.rpc;

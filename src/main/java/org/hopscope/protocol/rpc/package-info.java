/**
 * Outlook Anywhere: RPC over HTTP version 2 [MS-RPCH], the connection-oriented RPC in it (C706 chapter 12,
 * [MS-RPCE]), and the few calls that prove that a mailbox ([MS-OXCRPC]) and an address book ([MS-OXNSPI]) open.
 */
package org.hopscope.protocol.rpc;

/** MAPI: what mailbox stores and address books say, whether over HTTP or over RPC. */
package org.hopscope.protocol.mapi;

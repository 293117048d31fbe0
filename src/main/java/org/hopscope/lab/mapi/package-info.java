/** MAPI over HTTP [MS-OXCMAPIHTTP] as a server speaks it: sessions, the mailbox store, the address book. */
package org.hopscope.lab.mapi;

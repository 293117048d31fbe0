/** Exchange Server and Exchange Online as a client meets them. */
package org.hopscope.lab.exchange;

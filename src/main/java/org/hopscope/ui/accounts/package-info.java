/** Addresses that were analysed on this computer, for who wants them remembered. */
package org.hopscope.ui.accounts;

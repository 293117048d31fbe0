/** Tokens through Microsoft's library, over our own HTTP. */
package org.hopscope.wire.oauth;

/** As much of DER as the engine needs. */
package org.hopscope.wire.der;

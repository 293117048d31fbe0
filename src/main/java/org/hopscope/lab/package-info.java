/** The practice lab: whole networks on loopback, which the engine cannot tell from the world. */
package org.hopscope.lab;

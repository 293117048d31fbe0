/** Tests whether a network lets through what Microsoft 365 needs: which checks, how they run, what they come to. */
package org.hopscope.endpoints.sweep;

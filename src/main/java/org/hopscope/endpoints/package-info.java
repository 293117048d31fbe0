/**
 * The list of what Microsoft 365 needs of a network: the one the product carries, the one the web service
 * gives, and which of them counts.
 */
package org.hopscope.endpoints;

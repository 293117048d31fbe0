package org.hopscope.model;

/**
 * A computer that an analysis ran on.
 *
 * @param name its own, without a domain
 * @param system the operating system and its version, as that calls itself
 */
public record Computer(String name, String system) {}

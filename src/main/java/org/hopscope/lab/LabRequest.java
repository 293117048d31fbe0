package org.hopscope.lab;

import java.util.Optional;

/**
 * A request that reached a server of the lab.
 *
 * @param host the name the client asked for
 * @param method HTTP method, or BIND for a simple bind with a password to the directory
 * @param path without the query
 * @param authorizationScheme of the Authorization header, never the credential
 * @param bringsPassword the password, or a proof that only who has it can make
 */
public record LabRequest(
    String host, String method, String path, Optional<String> authorizationScheme, boolean bringsPassword) {}

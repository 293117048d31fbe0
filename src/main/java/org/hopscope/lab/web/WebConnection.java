package org.hopscope.lab.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What a server remembers of one connection, from its first request to its last.
 *
 * @param endPoint tls-server-end-point of the certificate it was opened with (RFC 5929, section 4)
 */
public record WebConnection(Optional<byte[]> endPoint, ConcurrentMap<Object, Object> memory) {
  public WebConnection(Optional<byte[]> endPoint) {
    this(endPoint, new ConcurrentHashMap<>());
  }

  /**
   * The one thing of this type that {@code owner} remembers here.
   */
  public <T> T remembered(Object owner, Class<T> type, Supplier<T> fresh) {
    return type.cast(memory.computeIfAbsent(owner, o -> fresh.get()));
  }
}

package org.hopscope.wire.http;

/** What a world has learnt of its address families, so that dead IPv6 is waited for only once. */
final class Families {
  private volatile boolean ipv6Lost;

  /** IPv6 had its head start and IPv4 was there first. */
  void ipv6Lost() {
    ipv6Lost = true;
  }

  boolean ipv6IsDead() {
    return ipv6Lost;
  }
}

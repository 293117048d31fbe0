package org.hopscope.wire.http;

/** What a world has learnt of its address families, so that dead IPv6 is waited for only once. */
final class Families {
  private volatile boolean lost;
  private volatile boolean won;

  /** IPv6 had its head start, was silent, and another was there first. */
  void ipv6Lost() {
    lost = true;
  }

  /** IPv6 works to somewhere: where it does not, that is the host's own matter. */
  void ipv6Won() {
    won = true;
  }

  boolean ipv6IsDead() {
    return lost && !won;
  }
}

package org.hopscope.lab.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Declares each token to be over after some uses, long before its time: RFC 6750 3.1. Keeps no token. */
final class Fatigue implements UnaryOperator<String> {
  private final int uses;
  private final Map<Integer, AtomicInteger> used = new ConcurrentHashMap<>();

  Fatigue(int uses) {
    this.uses = uses;
  }

  @Override
  public String apply(String token) {
    return used.computeIfAbsent(token.hashCode(), t -> new AtomicInteger()).incrementAndGet() <= uses
        ? ""
        : "error=\"invalid_token\", error_description=\"The access token expired\"";
  }
}

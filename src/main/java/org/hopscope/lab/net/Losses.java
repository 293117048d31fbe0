package org.hopscope.lab.net;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/** Which first attempts are lost on a bad line: the same ones in every run. */
public final class Losses {
  /** One of so many destinations. */
  private static final int ONE_IN = 5;
  private static final int ONE_OF = 4;
  private final Map<InetSocketAddress, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Set<InetSocketAddress> lost = ConcurrentHashMap.newKeySet();

  /** Whether this is a destination that loses something. */
  public boolean affect(InetSocketAddress to) {
    CRC32 dice = new CRC32();
    dice.update((to.getAddress().getHostAddress() + " " + to.getPort()).getBytes(StandardCharsets.US_ASCII));
    return dice.getValue() % ONE_IN == 0;
  }

  /** Whether this attempt comes about only when its first packet is sent again, as every fourth does. */
  public boolean delay(InetSocketAddress to) {
    return attempts.computeIfAbsent(to, at -> new AtomicInteger()).incrementAndGet() % ONE_OF == 0;
  }

  /** Whether this attempt is lost; the next one to the same destination comes through. */
  public boolean lose(InetSocketAddress to) {
    return affect(to) && lost.add(to);
  }
}

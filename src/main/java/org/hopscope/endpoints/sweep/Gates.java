package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many may do something at the same time: in all, and to one address. A server that answers has two
 * visitors at most; one that is silent is asked on all its ports within a second or two.
 */
final class Gates {
  private static final int TO_ONE_ADDRESS = 2;
  private static final int TO_THE_PROXY = 16;
  private static final Duration SILENCE = Duration.ofMillis(500);
  private static final Duration OF_ONE_ADDRESS = Duration.ofMillis(150);
  private final Turnstile all;
  private final Turnstile names;
  private final Turnstile proxy = new Turnstile(TO_THE_PROXY, SILENCE);
  private final Map<InetAddress, Turnstile> each = new ConcurrentHashMap<>();

  Gates(int atOnce) {
    this.all = new Turnstile(atOnce, SILENCE);
    this.names = new Turnstile(atOnce, SILENCE);
  }

  /** To ask for a name. */
  Turnstile.Pass toAsk() throws InterruptedException {
    return names.enter().begin();
  }

  Turnstile.Pass toTheProxy() throws InterruptedException {
    return proxy.enter().begin();
  }

  /** Who waits for an address keeps nobody from another. */
  Both to(InetAddress address) throws InterruptedException {
    Turnstile.Pass own = each.computeIfAbsent(address, a -> new Turnstile(TO_ONE_ADDRESS, OF_ONE_ADDRESS)).enter();
    try {
      return new Both(own, all.enter()).begin();
    } catch (InterruptedException stopped) {
      own.close();
      throw stopped;
    }
  }

  record Both(Turnstile.Pass own, Turnstile.Pass all) implements AutoCloseable {
    private Both begin() {
      own.begin();
      all.begin();
      return this;
    }

    void heard() {
      own.heard();
      all.heard();
    }

    @Override
    public void close() {
      all.close();
      own.close();
    }
  }
}

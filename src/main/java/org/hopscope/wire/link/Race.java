package org.hopscope.wire.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;

/** A TCP connection to the first of a host's addresses that answers (RFC 8305, section 5). */
public final class Race {
  private static final long HEAD_START = 250;

  private record Runner(Socket socket, InetAddress address, long begin) {}

  private record Finish(Runner runner, Optional<IOException> failure) {}

  private final String host;
  private final int port;
  private final Dialer dialer;
  private final WireClock clock;
  private final Scope scope;
  private final Set<Runner> running = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Finish> finishes = new LinkedBlockingQueue<>();

  /** @param scope cancelling it closes every socket of the race, the winner's too */
  public Race(String host, int port, Dialer dialer, WireClock clock, Scope scope) {
    this.host = host;
    this.port = port;
    this.dialer = dialer;
    this.clock = clock;
    this.scope = scope;
  }

  /** Blocks until one is connected, all have failed (empty), or the scope is cancelled. */
  public Optional<Socket> run(List<InetAddress> addresses, Consumer<Evidence> seen) throws InterruptedException {
    Iterator<InetAddress> next = addresses.iterator();
    while (next.hasNext() || !running.isEmpty()) {
      if (next.hasNext()) {
        start(next.next());
      }
      Finish finish = next.hasNext() ? finishes.poll(HEAD_START, TimeUnit.MILLISECONDS) : finishes.take();
      if (finish != null && running.remove(finish.runner())) {
        seen.accept(told(finish));
        if (finish.failure().isEmpty()) {
          giveUp("another address was faster", seen);
          return Optional.of(finish.runner().socket());
        }
      }
    }
    return Optional.empty();
  }

  /** Closes those still running and tells of them. */
  public void giveUp(String why, Consumer<Evidence> seen) {
    for (Runner runner : running) {
      if (running.remove(runner)) {
        close(runner.socket());
        long millis = Duration.ofNanos(clock.nanos() - runner.begin()).toMillis();
        seen.accept(told(
            runner, Optional.of(Fault.CONNECT_TIMEOUT), "No answer after " + millis + " ms; " + why));
      }
    }
  }

  private void start(InetAddress address) {
    Runner runner = new Runner(dialer.newSocket(), address, clock.nanos());
    scope.add(runner.socket());
    running.add(runner);
    Thread.ofVirtual().name("tcp " + host).start(() -> finishes.add(new Finish(runner, connect(runner))));
  }

  private Optional<IOException> connect(Runner runner) {
    try {
      runner.socket().setTcpNoDelay(true);
      runner.socket().connect(new InetSocketAddress(runner.address(), port), 0);
      return Optional.empty();
    } catch (IOException e) {
      close(runner.socket());
      return Optional.of(e);
    }
  }

  private Evidence.Tcp told(Finish finish) {
    return told(
        finish.runner(), finish.failure().map(ConnectFault::of), finish.failure().map(ConnectFault::says).orElse(""));
  }

  private Evidence.Tcp told(Runner runner, Optional<Fault> fault, String detail) {
    return new Evidence.Tcp(
        host, runner.address().getHostAddress(), port, fault, detail, Duration.ofNanos(clock.nanos() - runner.begin()));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // it has lost already
    }
  }
}

package org.hopscope.wire.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
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
  private static final Duration HEAD_START = Duration.ofMillis(250);

  private record Finish(Socket socket, Evidence.Tcp told) {}

  private final String host;
  private final int port;
  private final Dialer dialer;
  private final WireClock clock;
  private final Scope scope;
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
    List<Socket> running = new ArrayList<>();
    int pending = 0;
    for (int next = 0; next < addresses.size() || pending > 0; ) {
      if (next < addresses.size()) {
        running.add(start(addresses.get(next++)));
        pending++;
      }
      Finish finish = next < addresses.size()
          ? finishes.poll(HEAD_START.toMillis(), TimeUnit.MILLISECONDS) : finishes.take();
      if (finish == null) {
        continue;
      }
      pending--;
      seen.accept(finish.told());
      if (finish.told().fault().isEmpty()) {
        running.stream().filter(s -> s != finish.socket()).forEach(Race::close);
        return Optional.of(finish.socket());
      }
    }
    return Optional.empty();
  }

  private Socket start(InetAddress address) {
    Socket socket = dialer.newSocket();
    scope.add(socket);
    long begin = clock.nanos();
    Thread.ofVirtual().name("tcp " + host).start(() -> finishes.add(new Finish(socket, connect(socket, address, begin))));
    return socket;
  }

  private Evidence.Tcp connect(Socket socket, InetAddress address, long begin) {
    try {
      socket.connect(new InetSocketAddress(address, port), 0);
      return told(address, Optional.empty(), "", begin);
    } catch (IOException e) {
      close(socket);
      return told(address, Optional.of(ConnectFault.of(e)), ConnectFault.text(e), begin);
    }
  }

  private Evidence.Tcp told(InetAddress address, Optional<Fault> fault, String detail, long begin) {
    return new Evidence.Tcp(
        host, address.getHostAddress(), port, fault, detail, Duration.ofNanos(clock.nanos() - begin));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // it has lost already
    }
  }
}

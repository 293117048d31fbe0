package org.hopscope.wire.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.link.ConnectFault;
import org.jspecify.annotations.Nullable;

/** One TCP connection being made; told of exactly once. */
final class Attempt {
  private final String host;
  private final InetSocketAddress address;
  private final WireClock clock;
  private final long begin;
  private @Nullable Socket socket;
  private boolean told;
  private Optional<Fault> fault = Optional.empty();

  Attempt(String host, InetSocketAddress address, WireClock clock) {
    this.host = host;
    this.address = address;
    this.clock = clock;
    this.begin = clock.nanos();
  }

  void opened(Socket made) {
    socket = made;
  }

  boolean isAt(InetSocketAddress other) {
    return address.equals(other);
  }

  boolean has(Socket other) {
    return socket == other;
  }

  boolean isOpen() {
    return !told;
  }

  /** TCP was through, whatever came after. */
  boolean connected() {
    return socket != null && socket.isConnected();
  }

  boolean isIpv6() {
    return address.getAddress() instanceof Inet6Address;
  }

  Optional<Fault> fault() {
    return fault;
  }

  Duration age() {
    return Duration.ofNanos(clock.nanos() - begin);
  }

  Evidence.Tcp accepted() {
    return tell(Optional.empty(), "");
  }

  Evidence.Tcp failed(IOException failure) {
    if (connected()) {
      return accepted();
    }
    return ConnectFault.givenUp(failure)
        ? overtaken()
        : tell(Optional.of(ConnectFault.of(failure)), ConnectFault.says(failure));
  }

  Evidence.Tcp overtaken() {
    return silent("No answer after " + age().toMillis() + " ms, while another address was faster");
  }

  Evidence.Tcp silent(String detail) {
    return connected() ? accepted() : tell(Optional.of(Fault.CONNECT_TIMEOUT), detail);
  }

  private Evidence.Tcp tell(Optional<Fault> fault, String detail) {
    told = true;
    this.fault = fault;
    String ip = address.getAddress() == null ? address.getHostString() : address.getAddress().getHostAddress();
    return new Evidence.Tcp(host, ip, address.getPort(), fault, detail, age());
  }
}

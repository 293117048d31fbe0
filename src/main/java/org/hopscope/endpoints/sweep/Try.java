package org.hopscope.endpoints.sweep;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;

/** One way that was tried, and what was seen there, its repetition included. */
record Try(List<InetAddress> at, List<Evidence> seen) {
  Try {
    at = List.copyOf(at);
    seen = List.copyOf(seen);
  }

  Try(InetAddress address, List<Evidence> seen) {
    this(List.of(address), seen);
  }

  boolean isIpv4() {
    return at.stream().allMatch(Addresses::isIpv4);
  }

  <E extends Evidence> Optional<E> last(Class<E> type) {
    return seen.stream().filter(type::isInstance).map(type::cast).reduce((earlier, later) -> later);
  }

  /** A proxy script has said that no proxy is for it. */
  boolean isStraight() {
    return last(Evidence.ProxyScript.class).filter(script -> script.taken().startsWith("DIRECT")).isPresent();
  }

  boolean isConnected() {
    return last(Evidence.Tcp.class).filter(tcp -> tcp.fault().isEmpty()).isPresent();
  }

  /** Whether nothing came back to the first packets. What is lost of a connection that stands, TCP repeats. */
  boolean isSilent() {
    return last(Evidence.Tcp.class).flatMap(Evidence.Tcp::fault).filter(Fault.CONNECT_TIMEOUT::equals).isPresent();
  }

  /** Followed by its repetition. */
  Try and(Try repeated) {
    return new Try(at, Stream.concat(seen.stream(), repeated.seen.stream()).toList());
  }

  Try with(Evidence more) {
    return new Try(at, Stream.concat(seen.stream(), Stream.of(more)).toList());
  }
}

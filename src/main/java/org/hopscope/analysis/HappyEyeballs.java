package org.hopscope.analysis;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/** Notices that IPv6 stayed silent where IPv4 answered (RFC 8305): Outlook is slowed, not stopped. */
final class HappyEyeballs {
  /**
   * IPv6 has a head start of 250 ms. It is counted from before the attempt begins, so that one which
   * is given up for IPv4 may have lasted a little less.
   */
  private static final Duration HEAD_START = Duration.ofMillis(200);

  private record Seen(boolean fourAnswered, Optional<Duration> sixSilent, boolean told) {}

  private final Map<String, Seen> hosts = new HashMap<>();

  /** The remark, once for each host. */
  synchronized Optional<Message> saw(Evidence evidence) {
    if (!(evidence instanceof Evidence.Tcp tcp)) {
      return Optional.empty();
    }
    Seen before = hosts.getOrDefault(tcp.host(), new Seen(false, Optional.empty(), false));
    boolean six = tcp.address().contains(":");
    boolean silent = six && tcp.fault().filter(f -> f == Fault.CONNECT_TIMEOUT || f == Fault.NO_ROUTE).isPresent()
        && tcp.took().compareTo(HEAD_START) >= 0;
    boolean four = before.fourAnswered() || !six && tcp.fault().isEmpty();
    Optional<Duration> sixSilent = silent ? Optional.of(tcp.took()) : before.sixSilent();
    boolean tell = four && sixSilent.isPresent();
    hosts.put(tcp.host(), new Seen(four, sixSilent, before.told() || tell));
    return tell && !before.told()
        ? sixSilent.map(d -> Message.of("names.ipv6-dead", tcp.host(), Long.toString(d.toMillis()))) : Optional.empty();
  }
}

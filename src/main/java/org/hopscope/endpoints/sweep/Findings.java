package org.hopscope.endpoints.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.endpoint.Check;

/**
 * All that was found out for one check.
 *
 * @param direct a try for each family of addresses
 * @param proxied the same through the proxy, where one is for it
 * @param elsewhere at an address that only the internet gives, where the others do not answer
 * @param surroundings what the network does with everything
 */
record Findings(
    Check check, Resolved name, List<Try> direct, Optional<Try> proxied, Optional<Try> elsewhere,
    Surroundings surroundings) {
  /**
   * @param oneForAll every name has the address that this one has
   * @param everyPort takes connections, also where nobody listens
   * @param samePage another owner's host answers with the same page, or leads to the same stranger
   * @param portal there are hosts of which that is so
   */
  record Surroundings(boolean oneForAll, boolean everyPort, boolean samePage, boolean portal) {
    static final Surroundings USUAL = new Surroundings(false, false);

    Surroundings(boolean oneForAll, boolean everyPort) {
      this(oneForAll, everyPort, false, false);
    }
  }

  Findings {
    direct = List.copyOf(direct);
  }

  Optional<Page> page() {
    return direct.stream().flatMap(t -> Page.of(check.host(), t).stream()).findFirst();
  }

  Findings through(Try proxy) {
    return new Findings(check, name, direct, Optional.of(proxy), elsewhere, surroundings);
  }

  Findings withSamePage() {
    return within(new Surroundings(surroundings.oneForAll(), surroundings.everyPort(), true, false));
  }

  Findings withPortal() {
    return within(new Surroundings(surroundings.oneForAll(), surroundings.everyPort(), false, true));
  }

  private Findings within(Surroundings other) {
    return new Findings(check, name, direct, proxied, elsewhere, other);
  }

  List<Evidence> evidence() {
    Stream<Try> tries = Stream.of(direct.stream(), elsewhere.stream(), proxied.stream()).flatMap(s -> s);
    return Stream.<Evidence>concat(name.answers(), tries.flatMap(t -> t.seen().stream())).toList();
  }
}

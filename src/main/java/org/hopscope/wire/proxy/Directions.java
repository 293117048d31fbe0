package org.hopscope.wire.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.Route;

/**
 * What a script says of one place.
 *
 * @param asked the place, as the script was told of it
 * @param routes in order of preference; where it fails, the direct way, which clients take then
 * @param took until there was an answer
 */
record Directions(String asked, List<Route> routes, Optional<PacFailure> failure, Duration took) {
  Directions {
    routes = List.copyOf(routes);
  }

  static Directions failed(String asked, PacFailure failure, Duration took) {
    return new Directions(asked, List.of(Route.STRAIGHT), Optional.of(failure), took);
  }
}

package org.hopscope.endpoints.path;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.endpoint.FrontDoor;

/**
 * Tells by an answer's headers and by the names in DNS which front door has served.
 *
 * @param place empty when nothing tells
 * @param knownBy what told it
 */
record Served(Optional<Metro> place, String knownBy, String server, String mailbox) {
  /** {@code ams-efz.ms-acdc.office.com}, {@code ams.tm.prd.aadg.trafficmanager.net}. */
  private static final Pattern NAMED = Pattern.compile(
      "([a-z]{3})(?:-[a-z]+|\\d+)?\\..*(?:ms-acdc(?:-[a-z]+)?\\.office\\.com|trafficmanager\\.net|msedge\\.net|msn\\.net)\\.?",
      Pattern.CASE_INSENSITIVE);
  /** {@code Ref A: … Ref B: AMS04EDGE1 Ref C: …}, Azure Front Door's. */
  private static final Pattern EDGE = Pattern.compile("Ref B: ([A-Z]{2,3})\\d");
  /** {@code AM0PR01CA0042}: the site's letters come first. */
  private static final Pattern MACHINE = Pattern.compile("([A-Z]{2})\\d.*");
  private static final Pattern METRO = Pattern.compile("([A-Z]{3})");

  /** A machine's name, and what a table can show. */
  private static final int LONGEST = 64;

  private record Sign(String name, Pattern form) {}

  /** What tells it best comes first. */
  private static final List<Sign> HEADERS = List.of(
      new Sign("X-FEEFZInfo", METRO), new Sign("X-MSEdge-Ref", EDGE), new Sign("X-FEServer", MACHINE),
      new Sign("X-CalculatedFETarget", MACHINE));

  /**
   * @param answer of the front door
   * @param names aliases that led to it, and what its address is called
   */
  static Served by(Optional<Evidence.Http> answer, Collection<String> names) {
    Optional<Served> told = answer.flatMap(http -> HEADERS.stream().flatMap(sign -> told(http, sign)).findFirst());
    Served place = told.or(() -> named(names)).orElse(new Served(Optional.empty(), "", "", ""));
    return new Served(place.place, place.knownBy, first(answer, "X-FEServer", "X-CalculatedFETarget"),
        first(answer, "X-CalculatedBETarget", "X-BEServer"));
  }

  private static Stream<Served> told(Evidence.Http http, Sign sign) {
    return http.header(sign.name()).stream().map(sign.form()::matcher).filter(Matcher::find)
        .flatMap(found -> Metro.of(found.group(1)).stream())
        .map(metro -> new Served(Optional.of(metro), sign.name(), "", ""));
  }

  /** By the names alone, as DNS leads there. */
  static Optional<Served> named(Collection<String> names) {
    return names.stream().map(NAMED::matcher).filter(Matcher::matches)
        .flatMap(found -> Metro.of(found.group(1)).stream()
            .map(metro -> new Served(Optional.of(metro), found.group(), "", "")))
        .findFirst();
  }

  private static String first(Optional<Evidence.Http> answer, String... headers) {
    return answer.stream().flatMap(http -> Stream.of(headers).flatMap(name -> http.header(name).stream()))
        .map(text -> text.replaceAll("[^\\w.-]", "")).map(text -> text.substring(0, Math.min(LONGEST, text.length())))
        .findFirst().orElse("");
  }

  /**
   * @param within kilometres at most
   * @param nearest where the internet's resolvers lead
   */
  FrontDoor door(Optional<Integer> within, Optional<Metro> nearest) {
    Optional<Integer> apart = place.flatMap(here -> nearest.map(here::kilometresTo));
    return new FrontDoor(
        place.map(Metro::code).orElse(""), place.map(Metro::city).orElse(""), knownBy, server, mailbox, within, apart);
  }
}

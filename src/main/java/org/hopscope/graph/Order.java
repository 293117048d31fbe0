package org.hopscope.graph;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which a client comes to its hops, read from their ids. */
final class Order {
  private static final Pattern ROUND = Pattern.compile("r(\\d{1,4})\\.([a-z0-9-]+)(.*)");
  private static final List<String> STEPS = List.of(
      "dns", "outside", "restart", "local-preferred", "last-known-good", "m365", "scp", "root", "autodiscover", "local",
      "redirect", "srv", "m365-failsafe", "where");
  private static final List<String> LATER = List.of("signin", "p.mapi-http", "p.outlook-anywhere", "p.ews", "p.sync",
      "mailbox", "dialects", "beside");

  /** Hops as the client meets them: by round, step, and what followed from the step. */
  static final Comparator<String> BY_ID = Comparator.comparingInt(Order::rank).thenComparingInt(String::length)
      .thenComparing(Comparator.naturalOrder());

  private Order() {}

  /** The discovery round a hop belongs to, or -1. */
  static int round(String id) {
    Matcher match = ROUND.matcher(id);
    return match.matches() ? Integer.parseInt(match.group(1)) : -1;
  }

  /** The step within its round: "autodiscover" of {@code r0.autodiscover.u1}; empty outside the rounds. */
  static String step(String id) {
    Matcher match = ROUND.matcher(id);
    return match.matches() ? match.group(2) : "";
  }

  /** A look at the same names from the internet's side: no step of the client's. */
  static boolean aside(String id) {
    return step(id).equals("outside");
  }

  private static int rank(String id) {
    if (id.equals("pc") || id.equals(Residence.HOP)) {
      return -1;
    }
    int round = round(id);
    if (round >= 0) {
      int step = STEPS.indexOf(step(id));
      return round * 100 + (step < 0 ? STEPS.size() : step);
    }
    // "p2.ews" and "mailbox2" belong to a second negotiation and come after the first
    String first = id.replaceFirst("^(p|mailbox|dialects|beside)\\d+", "$1");
    int later = LATER.indexOf(first);
    return 1_000_000 + (first.equals(id) ? 0 : 100) + (later < 0 ? LATER.size() : later);
  }
}

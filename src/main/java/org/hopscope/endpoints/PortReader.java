package org.hopscope.endpoints;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports as the web service writes them: {@code 80,443}, and ranges, {@code 3478-3481}. */
final class PortReader {
  private static final Pattern ITEM = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST = 1_000;
  private static final int HIGHEST = 65_535;

  private PortReader() {}

  static List<Integer> read(int set, String text) throws Refusal {
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal("endpoints.refused.many-ports", set, MOST);
    }
    TreeSet<Integer> ports = new TreeSet<>();
    for (String item : text.split(",", -1)) {
      add(ports, set, item.strip());
    }
    return List.copyOf(ports);
  }

  private static void add(Set<Integer> ports, int set, String item) throws Refusal {
    Matcher match = ITEM.matcher(item);
    if (!match.matches()) {
      throw new Refusal("endpoints.refused.port", set, Shown.of(item));
    }
    int from = Integer.parseInt(match.group(1));
    int to = match.group(2) == null ? from : Integer.parseInt(match.group(2));
    if (from < 1 || to < from || to > HIGHEST) {
      throw new Refusal("endpoints.refused.port", set, Shown.of(item));
    }
    if (ports.size() + to - from + 1 > MOST) {
      throw new Refusal("endpoints.refused.many-ports", set, MOST);
    }
    for (int port = from; port <= to; port++) {
      ports.add(port);
    }
  }
}

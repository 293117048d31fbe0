package org.hopscope.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises what the engine notes as a detail. Events and files hold it as its line of {@code detail.properties} has
 * it, so files of every age are read in any language. What is in no line is the word of a server or of a protocol.
 * The titles of places are recognised too: a file has the one that was on the screen.
 */
public final class Details {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  /** One word, or the subject of a certificate. */
  private static final String IN_FRONT = "\\S+|\\w+=[^:]+?";
  private static final String ANY = "(?s:.+?)";
  private static final Pattern AT_A_PLACE = Pattern.compile("(?s)(\\S+): (.+)");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final int LONGEST = 4000;
  private static final int DEEPEST = 6;

  /** A line and its values, in the line's order. */
  public record Known(String key, List<String> values) {}

  /** @param holds its longest part that never varies: what lacks it is not tried further */
  private record Line(String key, Pattern pattern, List<Integer> places, String holds, int letters) {
    Optional<Known> read(String text) {
      if (!text.contains(holds)) {
        return Optional.empty();
      }
      Matcher match = pattern.matcher(text);
      return match.matches() ? Optional.of(new Known(key, values(match))) : Optional.empty();
    }

    private List<String> values(Matcher match) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        values.add(match.group(places.indexOf(i) + 1));
      }
      return values;
    }
  }

  /** Says a line; its values have been said already. */
  interface Speaker {
    String say(String key, List<String> values);
  }

  private static final class Lines {
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final List<Line> WITH_VALUES = new ArrayList<>();

    static {
      ResourceBundle details = english("detail");
      for (String key : details.keySet().stream().filter(k -> k.startsWith("detail.")).toList()) {
        add(key, details.getString(key).replace("''", "'"));
      }
      WITH_VALUES.sort(Comparator.comparingInt(Line::letters).reversed().thenComparing(Line::key));
      ResourceBundle worlds = english("lab");
      worlds.keySet().stream().filter(k -> k.startsWith("scenario.") && k.endsWith(".title"))
          .forEach(key -> WHOLE.putIfAbsent(worlds.getString(key).replace("''", "'"), key));
      WHOLE.put(english("app").getString("place.here.title"), "place.here.title");
    }

    private static ResourceBundle english(String room) {
      return ResourceBundle.getBundle("org.hopscope.words." + room, Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void add(String key, String text) {
      if (PLACE.matcher(text).find()) {
        WITH_VALUES.add(line(key, text));
      } else {
        WHOLE.put(text, key);
      }
    }

    private static Line line(String key, String text) {
      StringBuilder pattern = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      Matcher place = PLACE.matcher(text);
      int end = 0;
      while (place.find()) {
        pattern.append(Pattern.quote(text.substring(end, place.start())));
        pattern.append('(').append(place.start() == 0 && !key.startsWith("detail.after.") ? IN_FRONT : ANY).append(')');
        places.add(Integer.parseInt(place.group(1)));
        end = place.end();
      }
      pattern.append(Pattern.quote(text.substring(end)));
      String holds = Stream.of(PLACE.split(text)).max(Comparator.comparingInt(String::length)).orElse("");
      return new Line(
          key, Pattern.compile(pattern.toString()), places, holds, PLACE.matcher(text).replaceAll("").length());
    }
  }

  private Details() {}

  /** The line that a detail was made from; empty for other people's words. */
  public static Optional<Known> known(String text) {
    String whole = Lines.WHOLE.get(text);
    return whole != null ? Optional.of(new Known(whole, List.of()))
        : text.indexOf(' ') < 0 || text.length() > LONGEST ? Optional.empty()
            : Lines.WITH_VALUES.stream().flatMap(line -> line.read(text).stream()).findFirst();
  }

  /** A text in which every detail is said anew, also within others and behind the place where it was seen. */
  static String said(String text, Speaker speaker) {
    return said(text, speaker, DEEPEST);
  }

  private static String said(String text, Speaker speaker, int depth) {
    if (depth == 0 || text.length() > LONGEST) {
      return text;
    }
    if (INSTANT.matcher(text).matches()) {
      return Days.minute(Instant.parse(text));
    }
    Matcher placed = AT_A_PLACE.matcher(text);
    if (placed.matches() && known(placed.group(2)).isPresent()) {
      return speaker.say("detailed.place", List.of(placed.group(1), said(placed.group(2), speaker, depth - 1)));
    }
    return known(text).map(line -> speaker.say(line.key(), line.values().stream()
        .map(value -> said(value, speaker, depth - 1)).toList())).orElse(text);
  }
}

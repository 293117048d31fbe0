package org.hopscope.wire.pac;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.Text;

/**
 * One way that a script names: "PROXY proxy.contoso.com:8080".
 *
 * @param text as the script says it, in one line
 * @param host empty for the direct way, and for what cannot be read
 * @param port 0 likewise
 */
public record Route(Kind kind, String text, String host, int port) {
  /** How a request travels. */
  public enum Kind {
    DIRECT(0),
    /** A proxy that is spoken to in the clear. */
    PROXY(80),
    /** A proxy that is spoken to over TLS. */
    HTTPS(443),
    SOCKS(1080),
    UNREADABLE(0);

    private final int usualPort;

    Kind(int usualPort) {
      this.usualPort = usualPort;
    }

    private static Kind of(String word) {
      return switch (word.toUpperCase(Locale.ROOT)) {
        case "DIRECT" -> DIRECT;
        case "PROXY", "HTTP" -> PROXY;
        case "HTTPS" -> HTTPS;
        case "SOCKS", "SOCKS4", "SOCKS5" -> SOCKS;
        default -> UNREADABLE;
      };
    }
  }

  public static final Route STRAIGHT = new Route(Kind.DIRECT, "DIRECT", "", 0);

  /** A longer answer is no list of proxies. */
  static final int LONGEST = 4096;

  private static final Pattern PLACE = Pattern
      .compile("(\\[[0-9a-fA-F:.]+]|[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*)\\.?(?::(\\d{1,5}))?");

  /**
   * In order of preference. Nothing at all means direct, as the definition has it.
   *
   * @throws PacFailure for what names no way
   */
  public static List<Route> read(String answer) throws PacFailure {
    if (answer.length() > LONGEST) {
      throw new PacFailure(Fault.PAC_BAD_RESULT, "the answer has " + answer.length() + " characters");
    }
    List<Route> all = Arrays.stream(answer.split(";")).map(String::strip).filter(text -> !text.isEmpty()).map(Route::of)
        .toList();
    if (all.isEmpty()) {
      return List.of(STRAIGHT);
    }
    if (all.stream().allMatch(route -> route.kind == Kind.UNREADABLE)) {
      throw new PacFailure(Fault.PAC_BAD_RESULT, "the answer is \"" + Text.brief(answer) + "\"");
    }
    return all;
  }

  private static Route of(String text) {
    String[] words = text.split("\\s+");
    Kind kind = Kind.of(words[0]);
    if (kind == Kind.DIRECT) {
      return new Route(words.length == 1 ? kind : Kind.UNREADABLE, Text.brief(text), "", 0);
    }
    return Optional.of(words).filter(w -> w.length == 2 && kind != Kind.UNREADABLE)
        .flatMap(w -> place(kind, text, w[1]))
        .orElseGet(() -> new Route(Kind.UNREADABLE, Text.brief(text), "", 0));
  }

  private static Optional<Route> place(Kind kind, String text, String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = matcher.group(2) == null ? kind.usualPort : Integer.parseInt(matcher.group(2));
    String host = matcher.group(1).replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    return port > 0 && port <= 65_535 ? Optional.of(new Route(kind, Text.brief(text), host, port)) : Optional.empty();
  }
}

package org.hopscope.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to sign in that a server offers: a WWW-Authenticate header, or a part of one (RFC 9110
 * 11.6.1: several may share a line, separated by commas as their own parameters are).
 *
 * @param scheme lower case: basic, ntlm, negotiate, bearer
 * @param parameters names in lower case
 */
public record Challenge(String scheme, Map<String, String> parameters) {
  private static final int LONGEST = 16 * 1024;
  // possessive: a megabyte of header must not be tried in every way, nor one call deeper for each letter
  private static final Pattern PARAMETER = Pattern.compile(
      "\\s*+,?+\\s*+([!#$%&'*+.^_`|~\\w-]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,]++))",
      Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("\\s*+,?+\\s*+([!#$%&'*+.^_`|~\\w-]+)(?=\\s|,|$)");
  private static final Pattern TOKEN68 = Pattern.compile("\\s+[A-Za-z0-9._~+/-]+=*(?=\\s*(,|$))");

  public Challenge {
    parameters = Map.copyOf(parameters);
  }

  public static List<Challenge> parseAll(List<String> headers) {
    return headers.stream().flatMap(h -> parse(h).stream()).toList();
  }

  /**
   * What cannot be read is left out: a server's odd header must not stop an analysis. Nor must a long
   * one: HTTP.sys has a limit too.
   */
  static List<Challenge> parse(String whole) {
    String header = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    List<Challenge> found = new ArrayList<>();
    int at = 0;
    Matcher scheme = SCHEME.matcher(header);
    while (at < header.length() && scheme.region(at, header.length()).lookingAt()) {
      at = scheme.end();
      Map<String, String> parameters = new LinkedHashMap<>();
      at = readParameters(header, at, parameters);
      found.add(new Challenge(scheme.group(1).toLowerCase(Locale.ROOT), parameters));
    }
    return found;
  }

  private static int readParameters(String header, int from, Map<String, String> into) {
    int at = from;
    Matcher parameter = PARAMETER.matcher(header);
    while (parameter.region(at, header.length()).lookingAt()) {
      String quoted = parameter.group(2);
      String value = quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      into.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
      at = parameter.end();
    }
    if (into.isEmpty()) {
      Matcher token = TOKEN68.matcher(header);
      if (token.region(at, header.length()).lookingAt()) {
        return token.end();
      }
    }
    return at;
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** As people write it: Basic, NTLM, Negotiate, Bearer. */
  public String title() {
    return switch (scheme) {
      case "ntlm" -> "NTLM";
      case "" -> "";
      default -> Character.toUpperCase(scheme.charAt(0)) + scheme.substring(1);
    };
  }

  public static boolean offers(List<Challenge> challenges, String scheme) {
    return challenges.stream().anyMatch(c -> c.scheme().equals(scheme));
  }

  /** "Negotiate, NTLM, Basic", each once. */
  public static String titles(List<Challenge> challenges) {
    return String.join(", ", challenges.stream().map(Challenge::title).distinct().toList());
  }
}

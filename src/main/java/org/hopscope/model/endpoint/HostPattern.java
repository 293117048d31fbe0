package org.hopscope.model.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hopscope.model.MicrosoftHosts;

/**
 * A name of the list. At most one star: in front it stands for any number of labels ({@code *.outlook.com})
 * or for the beginning of one ({@code *cdn.onenote.net}), within for one label, the tenant's
 * ({@code autodiscover.*.onmicrosoft.com}).
 */
public record HostPattern(String text) {
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final String NAME = LABEL + "(?:\\." + LABEL + ")+";
  private static final Pattern FORM = Pattern.compile(
      NAME + "|\\*\\.?" + NAME + "|" + LABEL + "(?:\\." + LABEL + ")*\\.\\*\\." + NAME);

  public HostPattern {
    if (!isPattern(text)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /** Empty for anything else, also for a star before a single label: it would be half the internet. */
  public static Optional<HostPattern> parse(String text) {
    String plain = text.length() > LONGEST ? "" : MicrosoftHosts.plain(text);
    return isPattern(plain) ? Optional.of(new HostPattern(plain)) : Optional.empty();
  }

  private static boolean isPattern(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  public boolean isWildcard() {
    return text.indexOf('*') >= 0;
  }

  public boolean matches(String host) {
    String name = MicrosoftHosts.plain(host);
    int star = text.indexOf('*');
    if (star < 0) {
      return name.equals(text);
    }
    String before = text.substring(0, star);
    String after = text.substring(star + 1);
    int least = before.length() + after.length() + (after.startsWith(".") ? 1 : 0);
    return name.length() >= least && name.startsWith(before) && name.endsWith(after)
        && fits(name.substring(before.length(), name.length() - after.length()), before.isEmpty());
  }

  private static boolean fits(String inPlaceOfStar, boolean mayHaveDots) {
    return mayHaveDots || inPlaceOfStar.indexOf('.') < 0;
  }

  /** The greater the more it says: a name before every wildcard, a long wildcard before a short one. */
  public int weight() {
    return isWildcard() ? text.length() : LONGEST + text.length();
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.hopscope.model;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as typed, split where the domain begins. The domain is kept in its ASCII form
 * (IDNA, RFC 5891), lower case, because that is what goes on the wire.
 */
public record EmailAddress(String localPart, String domain) {
  private static final Pattern ATOM = Pattern
      .compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])+\"");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9-]*[a-z0-9])?");

  /** What {@link #parse} found: an address, or the sentence to show beside the field. */
  public sealed interface Parsed {
    record Good(EmailAddress address) implements Parsed {}

    record Bad(Message why) implements Parsed {}
  }

  public static Parsed parse(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return bad("address.empty");
    }
    if (text.length() > 320) {
      return bad("address.long");
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return bad("address.no-at");
    }
    String local = text.substring(0, at);
    if (local.isEmpty()) {
      return bad("address.no-local");
    }
    if (!ATOM.matcher(local).matches() && !QUOTED.matcher(local).matches()) {
      return bad("address.local");
    }
    if (local.length() > 64) {
      return bad("address.local-long");
    }
    return parseDomain(local, text.substring(at + 1));
  }

  private static Parsed parseDomain(String local, String typed) {
    if (typed.isEmpty()) {
      return bad("address.no-domain");
    }
    String ascii;
    try {
      String trimmed = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
      ascii = IDN.toASCII(trimmed, 0).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notIdna) {
      return bad("address.domain", typed);
    }
    String[] labels = ascii.split("\\.", -1);
    for (String label : labels) {
      if (label.length() > 63 || !LABEL.matcher(label).matches()) {
        return bad("address.domain", typed);
      }
    }
    if (labels.length < 2 || ascii.length() > 253) {
      return bad(labels.length < 2 ? "address.single-label" : "address.domain", typed);
    }
    if (labels[labels.length - 1].chars().allMatch(Character::isDigit)) {
      return bad("address.domain-ip", typed);
    }
    return new Parsed.Good(new EmailAddress(local, ascii));
  }

  private static Parsed bad(String key, Object... args) {
    return new Parsed.Bad(Message.of(key, args));
  }

  /** The form that goes on the wire. */
  public String text() {
    return localPart + "@" + domain;
  }

  /** The domain as a person reads it. */
  public String displayDomain() {
    return IDN.toUnicode(domain);
  }

  @Override
  public String toString() {
    return text();
  }
}

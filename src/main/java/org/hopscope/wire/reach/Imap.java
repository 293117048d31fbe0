package org.hopscope.wire.reach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.wire.Text;

/**
 * A visit to an IMAP server (RFC 9051; TLS by section 6.2.1).
 *
 * @param secured TLS is there already
 */
record Imap(boolean secured) implements Hello.Dialect {
  private static final String CAPABILITY = "* CAPABILITY ";

  @Override
  public Hello greet(Hello.Line line) throws IOException {
    Optional<String> first = line.first();
    if (first.isEmpty()) {
      return Hello.closed("");
    }
    String banner = first.get().toUpperCase(Locale.ROOT);
    if (banner.matches("\\* BYE\\b.*")) {
      return Hello.of(Manners.TURNS_AWAY, first.get());
    }
    if (!banner.matches("\\* (OK|PREAUTH)\\b.*")) {
      return Hello.of(Manners.STRANGE, first.get());
    }
    Hello hello = Hello.of(Manners.POLITE, first.get());
    return secured ? hello : greeted(hello, line);
  }

  private static Hello greeted(Hello hello, Hello.Line line) throws IOException {
    List<String> told = command("h1", "CAPABILITY", line);
    List<String> offers = told.stream()
        .filter(l -> l.toUpperCase(Locale.ROOT).startsWith(CAPABILITY))
        .flatMap(l -> Arrays.stream(l.substring(CAPABILITY.length()).split(" +")))
        .toList();
    Hello offering = hello.offering(offers);
    if (offers.stream().noneMatch("STARTTLS"::equalsIgnoreCase)) {
      return offering.but(Manners.NO_STARTTLS, "");
    }
    String end = command("h2", "STARTTLS", line).getLast();
    return end.toUpperCase(Locale.ROOT).matches("H2 OK\\b.*") ? offering : offering.but(Manners.NO_STARTTLS, end);
  }

  /** The lines of the answer, the one with the tag last. */
  private static List<String> command(String tag, String verb, Hello.Line line) throws IOException {
    line.say(tag + " " + verb);
    List<String> told = new ArrayList<>();
    do {
      told.add(Text.brief(line.hear()));
    } while (!told.getLast().toLowerCase(Locale.ROOT).startsWith(tag + " "));
    return told;
  }
}

package org.hopscope.wire.reach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.wire.Text;

/**
 * A visit to an SMTP server (RFC 5321, and RFC 3207 for TLS).
 *
 * @param self how we call ourselves: an address literal, section 4.1.3
 */
record Smtp(String self) implements Hello.Dialect {
  private static final int READY = 220;
  private static final int DONE = 250;

  /** A reply of one line or more: 250-PIPELINING, 250 STARTTLS. */
  private record Reply(int code, List<String> lines) {}

  /** @param address of our own end */
  static Smtp from(String address) {
    return new Smtp(address.contains(":") ? "[IPv6:" + address.replaceFirst("%.*", "") + "]" : "[" + address + "]");
  }

  @Override
  public Hello greet(Hello.Line line) throws IOException {
    Optional<String> first = line.first();
    if (first.isEmpty()) {
      return Hello.closed("");
    }
    Optional<Reply> banner = reply(first.get(), line);
    if (banner.isEmpty()) {
      return Hello.of(Manners.STRANGE, first.get());
    }
    return banner.get().code() == READY
        ? greeted(Hello.of(Manners.POLITE, first.get()), line)
        : Hello.of(Manners.TURNS_AWAY, first.get());
  }

  private Hello greeted(Hello hello, Hello.Line line) throws IOException {
    line.say("EHLO " + self);
    Optional<Reply> told = next(line);
    if (told.isEmpty()) {
      return hello.but(Manners.STRANGE, "");
    }
    List<String> offers = told.get().lines().stream().skip(1).toList();
    Hello offering = hello.offering(offers);
    if (told.get().code() != DONE) {
      return offering.but(Manners.TURNS_AWAY, told.get().code() + " " + told.get().lines().getFirst());
    }
    return offers.stream().anyMatch(o -> o.toUpperCase(Locale.ROOT).equals("STARTTLS"))
        ? startTls(offering, line) : offering.but(Manners.NO_STARTTLS, "");
  }

  private static Hello startTls(Hello hello, Hello.Line line) throws IOException {
    line.say("STARTTLS");
    Optional<Reply> told = next(line);
    return told.filter(r -> r.code() == READY).isPresent()
        ? hello
        : hello.but(Manners.NO_STARTTLS, told.map(r -> r.code() + " " + r.lines().getFirst()).orElse(""));
  }

  private static Optional<Reply> next(Hello.Line line) throws IOException {
    return reply(line.hear(), line);
  }

  /** Empty for what is no reply. */
  private static Optional<Reply> reply(String first, Hello.Line line) throws IOException {
    List<String> texts = new ArrayList<>();
    String current = first;
    while (current.matches("[2-5]\\d\\d-.*") && current.startsWith(first.substring(0, 3))) {
      texts.add(text(current));
      current = line.hear();
    }
    if (!current.matches("[2-5]\\d\\d( .*)?") || !current.startsWith(first.substring(0, 3))) {
      return Optional.empty();
    }
    texts.add(text(current));
    return Optional.of(new Reply(Integer.parseInt(current.substring(0, 3)), texts));
  }

  private static String text(String line) {
    return line.length() > 4 ? Text.brief(line.substring(4)) : "";
  }
}

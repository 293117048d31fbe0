package org.hopscope.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.PublicClient;
import org.hopscope.model.TlsVersion;

/**
 * One analysis as ordered on the command line, checked.
 *
 * @param clientTls the newest version that the client's computer is assumed to offer
 * @param proxyUser whose password is asked for; empty when nobody signs in to a proxy, or a practice account
 * @param save where the analysis is kept as a file
 * @param keep whether it is kept in the history
 * @param pseudonyms whether names and addresses are replaced in it
 * @param agreed hosts that may be asked and may receive the password, lower case
 * @param report what is to be written beside what is printed
 */
record Order(
    EmailAddress address,
    ClientProfile client,
    Optional<TlsVersion> clientTls,
    Place place,
    Places.Options options,
    Limits limits,
    Optional<String> proxyUser,
    Set<String> agreed,
    boolean practicePassword,
    Optional<Path> save,
    boolean keep,
    boolean pseudonyms,
    ReportOrder report,
    boolean json) {
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(3600);
  private static final BigDecimal SHORTEST_SECONDS = new BigDecimal("0.1");

  static Order of(Options.Analyze typed, Places places) throws BadUsage {
    if (typed.practicePassword && PublicClient.Way.WINDOWS.id().equals(typed.signIn)) {
      throw new BadUsage("cli.usage.signed-in");
    }
    if (typed.pseudonyms && typed.save == null) {
      throw new BadUsage("cli.usage.pseudonyms");
    }
    Place place = place(typed, places);
    return new Order(
        address(typed, place), client(typed.client), clientTls(typed.clientTls), place,
        typed.network.view(
            Optional.ofNullable(typed.adDomain),
            new Places.WhatIf(typed.policies, Optional.ofNullable(typed.localXml)),
            new Places.Application(Optional.ofNullable(typed.clientId), Optional.ofNullable(typed.signIn))),
        limits(typed),
        typed.network.proxyUser(),
        typed.agree.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()),
        typed.practicePassword, Optional.ofNullable(typed.save), typed.keep, typed.pseudonyms,
        ReportOrder.of(typed.reports), typed.json);
  }

  /** No password is asked for. */
  boolean asSignedIn() {
    return options.application().asSignedIn();
  }

  private static Place place(Options.Analyze typed, Places places) throws BadUsage {
    if (typed.network.scenario == null && typed.practicePassword) {
      throw new BadUsage("cli.usage.practice-password");
    }
    return place(typed.network.scenario, typed.address != null, places);
  }

  /**
   * @param scenario as typed; null: this machine's network
   * @param mayBeHidden whether one that is not listed is tried
   */
  static Place place(String scenario, boolean mayBeHidden, Places places) throws BadUsage {
    if (scenario == null) {
      return find(places.all(), Places.HERE).orElseThrow(() -> new BadUsage("cli.usage.no-here"));
    }
    Optional<Place> listed = find(places.all(), scenario).filter(Place::practice);
    return listed
        .or(() -> mayBeHidden && !scenario.equals(Places.HERE) ? Optional.of(hidden(scenario)) : Optional.empty())
        .orElseThrow(() -> new BadUsage("cli.usage.scenario", scenario));
  }

  /** One that is not listed may open all the same; if not, opening it says so. */
  private static Place hidden(String id) {
    return new Place(id, Message.of(id), Message.of(id), Optional.empty());
  }

  private static Optional<Place> find(List<Place> places, String id) {
    return places.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static EmailAddress address(Options.Analyze typed, Place place) throws BadUsage {
    String text = Optional.ofNullable(typed.address)
        .or(() -> place.example().map(Place.Example::address))
        .orElseThrow(() -> new BadUsage("cli.usage.address"));
    return address(text);
  }

  static EmailAddress address(String text) throws BadUsage {
    return switch (EmailAddress.parse(text)) {
      case EmailAddress.Parsed.Good(EmailAddress address) -> address;
      case EmailAddress.Parsed.Bad(var why) -> throw new BadUsage(why);
    };
  }

  private static ClientProfile client(String id) throws BadUsage {
    String known = Arrays.stream(ClientProfile.values()).map(ClientProfile::id).collect(Collectors.joining(", "));
    return ClientProfile.byId(id).orElseThrow(() -> new BadUsage("cli.usage.client", id, known));
  }

  private static Optional<TlsVersion> clientTls(String typed) throws BadUsage {
    if (typed == null) {
      return Optional.empty();
    }
    String known = Arrays.stream(TlsVersion.values()).map(TlsVersion::id).collect(Collectors.joining(", "));
    return Optional.of(TlsVersion.byId(typed).orElseThrow(() -> new BadUsage("cli.usage.client-tls", typed, known)));
  }

  private static Limits limits(Options.Analyze typed) throws BadUsage {
    return new Limits(
        seconds("--step-timeout", typed.network.stepTimeout).orElse(Limits.DEFAULT.step()),
        seconds("--timeout", typed.network.timeout).orElse(Limits.DEFAULT.total()));
  }

  /** As typed after an option; empty when it was not. */
  static Optional<Duration> seconds(String option, String typed) throws BadUsage {
    if (typed == null) {
      return Optional.empty();
    }
    BadUsage bad = new BadUsage("cli.usage.seconds", option);
    if (!typed.matches("\\d{1,4}(\\.\\d{1,3})?")) {
      throw bad;
    }
    BigDecimal seconds = new BigDecimal(typed);
    if (seconds.compareTo(SHORTEST_SECONDS) < 0 || seconds.compareTo(LONGEST_SECONDS) > 0) {
      throw bad;
    }
    return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }
}

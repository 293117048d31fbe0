package org.hopscope.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.advice.firewall.Export;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.Sweeper;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;

/**
 * One sweep as ordered on the command line, checked.
 *
 * @param areas as the list calls them; empty: all
 * @param proxyUser whose password for the proxy is asked for
 * @param files where the missing rules are to be written
 * @param all whether what is reached is printed, too
 */
record SweepOrder(
    Place place, Places.Options options, EndpointList list, List<String> areas, Optional<EmailAddress> account,
    Sweeper.Limits limits, Optional<String> proxyUser, Map<Export, Path> files, boolean all, boolean json) {

  static SweepOrder of(Options.Endpoints typed, Places places, EndpointList list) throws BadUsage {
    Place place = Order.place(typed.network.scenario, true, places);
    return new SweepOrder(
        place,
        typed.network.view(Optional.empty(), Places.WhatIf.NOTHING, Places.Application.UNSET),
        list, areas(typed.areas, list), account(typed, place), limits(typed), typed.network.proxyUser(), files(typed),
        typed.all, typed.json);
  }

  /** Something was typed that only a test has. */
  static boolean isWanted(Options.Endpoints typed) {
    Options.Network network = typed.network;
    return typed.account != null || network.scenario != null || network.timeout != null || typed.all
        || !network.internetDns.isEmpty() || network.proxyUser().isPresent() || !files(typed).isEmpty();
  }

  /** Teams is still called Skype in the list. */
  private static List<String> areas(List<String> typed, EndpointList list) {
    return list.sets().stream().filter(set -> typed.stream().anyMatch(set::isOf))
        .map(EndpointSet::area).distinct().toList();
  }

  private static Optional<EmailAddress> account(Options.Endpoints typed, Place place) throws BadUsage {
    Optional<String> text = Optional.ofNullable(typed.account).or(() -> place.example().map(Place.Example::address));
    return text.isEmpty() ? Optional.empty() : Optional.of(Order.address(text.get()));
  }

  private static Sweeper.Limits limits(Options.Endpoints typed) throws BadUsage {
    Sweeper.Limits usual = Sweeper.Limits.DEFAULT;
    Duration check = Order.seconds("--step-timeout", typed.network.stepTimeout).orElse(usual.check());
    return new Sweeper.Limits(
        check, Order.seconds("--timeout", typed.network.timeout).orElse(usual.total()), usual.atOnce());
  }

  private static Map<Export, Path> files(Options.Endpoints typed) {
    Map<Export, Path> files = new EnumMap<>(Export.class);
    for (Export export : Export.values()) {
      Path file = switch (export) {
        case CSV -> typed.csv;
        case PAC -> typed.pac;
        case WINDOWS_FIREWALL -> typed.windowsFirewall;
        case PF -> typed.pf;
        case NFTABLES -> typed.nftables;
        case MAIL -> typed.mail;
      };
      if (file != null) {
        files.put(export, file);
      }
    }
    return files;
  }
}

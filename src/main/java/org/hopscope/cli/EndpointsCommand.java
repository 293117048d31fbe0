package org.hopscope.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** {@code endpoints}: what Microsoft 365 needs of a network. */
record EndpointsCommand(EndpointLists lists, Wording words, PrintWriter out) {

  /** Prints the list. */
  int run(Options.Endpoints typed) throws BadUsage {
    if (SweepOrder.isWanted(typed)) {
      throw new BadUsage("cli.usage.list-only");
    }
    ListAge age = list(typed);
    List<EndpointSet> chosen = chosen(age.list(), typed.areas);
    EndpointsReport report = new EndpointsReport(words, age.list(), age.daysOld(), age.refreshed());
    if (typed.json) {
      out.println(report.json(chosen));
    } else {
      report.lines(chosen).forEach(out::println);
    }
    return age.refreshed().filter(Refreshed.Kept.class::isInstance).isPresent()
        ? ExitCode.WOULD_NOT : ExitCode.WOULD_CONNECT;
  }

  /** The list that is meant, refreshed first if that is wanted. */
  ListAge list(Options.Endpoints typed) throws BadUsage {
    Instance instance = instance(typed.instance);
    check(typed.areas, lists.list(instance));
    Optional<Refreshed> refreshed = typed.refresh ? Optional.of(refresh(instance, typed)) : Optional.empty();
    EndpointList list = refreshed.map(Refreshed::list).orElseGet(() -> lists.list(instance));
    return new ListAge(list, list.daysOld(lists.today()), refreshed);
  }

  private static Instance instance(String id) throws BadUsage {
    String all = Arrays.stream(Instance.values()).map(Instance::id).collect(Collectors.joining(", "));
    return Instance.byId(id).orElseThrow(() -> new BadUsage("cli.usage.instance", id, all));
  }

  private static void check(List<String> areas, EndpointList list) throws BadUsage {
    for (String area : areas) {
      if (chosen(list, List.of(area)).isEmpty()) {
        throw new BadUsage("cli.usage.area", area, String.join(", ", list.areas()));
      }
    }
  }

  private static List<EndpointSet> chosen(EndpointList list, List<String> areas) {
    return list.sets().stream().filter(set -> areas.isEmpty() || areas.stream().anyMatch(set::isOf)).toList();
  }

  private Refreshed refresh(Instance instance, Options.Endpoints typed) throws BadUsage {
    Duration deadline = Order.seconds("--step-timeout", typed.network.stepTimeout).orElse(Limits.DEFAULT.step());
    try {
      return lists.refresh(
          instance,
          typed.network.view(Optional.empty(), Places.WhatIf.NOTHING, Places.Application.UNSET), deadline);
    } catch (Places.BadOption bad) {
      throw new BadUsage(bad.sentence());
    }
  }
}

package org.hopscope.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Refreshed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A list for people, service by service, and for programs. */
record EndpointsReport(Wording words, EndpointList list, long daysOld, Optional<Refreshed> refreshed) {
  private static final int WIDTH = 100;
  private static final String INDENT = " ".repeat(6);

  List<String> lines(List<EndpointSet> sets) {
    List<String> lines = new ArrayList<>();
    refreshed.ifPresent(r -> lines.add(words.say(r.sentence())));
    lines.add(words.say("cli.endpoints.title",
        list.instance().id(), list.version().text(), list.date().toString(), daysOld));
    lines.add(words.say("cli.endpoints.source", list.source()));
    String area = "";
    for (EndpointSet set : sets.stream().sorted(Comparator.comparing(EndpointSet::area)).toList()) {
      if (!set.area().equals(area)) {
        area = set.area();
        lines.addAll(List.of("", set.areaName()));
      }
      lines.addAll(lines(set));
    }
    return lines;
  }

  private List<String> lines(EndpointSet set) {
    String ports = Stream.of(ports("TCP", set.tcpPorts()), ports("UDP", set.udpPorts()))
        .filter(p -> !p.isEmpty()).collect(Collectors.joining("  "));
    String required = words.say(set.required() ? "cli.endpoints.required" : "cli.endpoints.optional");
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%4d  %-8s  %s  %s", set.id(), set.category().id(), required, ports));
    lines.addAll(wrapped(set.urls().stream().map(HostPattern::text)));
    lines.addAll(wrapped(set.ips().stream().map(Cidr::text)));
    lines.addAll(wrapped(Stream.of(set.notes().split(" ")).filter(word -> !word.isEmpty())));
    return lines;
  }

  private static String ports(String transport, List<Integer> ports) {
    return ports.isEmpty()
        ? "" : transport + " " + ports.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<String> wrapped(Stream<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.toList()) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? INDENT : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  String json(List<EndpointSet> sets) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("instance", list.instance().id());
    root.put("version", list.version().text());
    root.put("date", list.date().toString());
    root.put("daysOld", daysOld);
    root.put("source", list.source());
    refreshed.ifPresentOrElse(r -> refresh(root.putObject("refresh"), r), () -> root.putNull("refresh"));
    root.set("sets", JsonMapper.shared().valueToTree(sets.stream().map(EndpointSet::fields).toList()));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private void refresh(ObjectNode json, Refreshed came) {
    json.put("outcome", switch (came) {
      case Refreshed.Updated u -> "updated";
      case Refreshed.UpToDate u -> "up-to-date";
      case Refreshed.NotStored n -> "not-stored";
      case Refreshed.Kept k -> "kept";
    });
    json.put("sentence", words.say(came.sentence()));
  }
}

package org.hopscope.cli;

import java.time.Duration;
import java.util.List;
import org.hopscope.advice.firewall.MissingRule;
import org.hopscope.advice.firewall.MissingRules;
import org.hopscope.graph.sweep.Finding;
import org.hopscope.graph.sweep.Group;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.graph.sweep.SweepVerdict;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.FrontDoor;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.PathReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A sweep for programs. Keys are never renamed or taken away, only added. */
record SweepJson(Wording words, ListAge age) {

  String text(SweepTable table, MissingRules missing) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("place", table.vantage().map(Vantage::id).orElse(null));
    root.put("instance", age.list().instance().id());
    root.put("version", age.list().version().text());
    root.put("date", age.list().date().toString());
    root.put("daysOld", age.daysOld());
    root.put("refresh", age.refreshed().map(came -> words.say(came.sentence())).orElse(null));
    verdict(root.putObject("verdict"), table);
    ObjectNode counts = root.putObject("counts");
    table.counts().forEach((cause, count) -> counts.put(cause.id(), count));
    ArrayNode groups = root.putArray("groups");
    table.groups().forEach(group -> group(groups.addObject(), group));
    strings(root.putArray("untested"), table.untested());
    ArrayNode readings = root.putArray("path");
    table.readings().forEach(reading -> reading(readings.addObject(), reading));
    ArrayNode rules = root.putArray("missingRules");
    missing.rules().forEach(rule -> rule(rules.addObject(), rule));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private void verdict(ObjectNode json, SweepTable table) {
    SweepVerdict verdict = table.verdict();
    json.put("state", verdict.state().id());
    json.put("sentence", words.say(verdict.sentence()));
    ArrayNode remarks = json.putArray("remarks");
    verdict.asides().forEach(aside -> remarks.add(words.say(aside)));
    json.put("checks", table.checks());
    json.put("known", table.known());
    json.put("millis", table.elapsed().toMillis());
  }

  private void group(ObjectNode json, Group group) {
    json.put("impact", group.impact().id());
    json.put("title", words.say(group.title()));
    json.put("broken", group.breaks());
    ArrayNode rows = json.putArray("rows");
    group.rows().forEach(row -> row(rows.addObject(), row));
  }

  private void row(ObjectNode json, Checked row) {
    Check check = row.check();
    json.put("host", check.host());
    json.put("transport", check.transport().name());
    json.put("port", check.port());
    json.put("standsFor", check.standsFor().map(HostPattern::text).orElse(null));
    json.put("set", check.set().id());
    json.put("serviceArea", check.set().area());
    json.put("required", check.set().required());
    json.put("need", row.need().id());
    json.put("state", RowState.of(row).id());
    json.put("cause", row.cause().id());
    json.put("sentence", words.say(row.says()));
    json.put("remedy", RowState.of(row) == RowState.REACHED ? null : words.say(Finding.remedy(row)));
    json.put("viaProxy", row.viaProxy());
    json.put("millis", row.took().toMillis());
  }

  private void reading(ObjectNode json, PathReading reading) {
    json.put("host", reading.host());
    json.put("tcpMillis", reading.tcp().map(Duration::toMillis).orElse(null));
    json.put("tlsMillis", reading.tls().map(Duration::toMillis).orElse(null));
    json.put("firstByteMillis", reading.firstByte().map(Duration::toMillis).orElse(null));
    json.put("frontDoor", reading.frontDoor().orElse(null));
    json.set("door", reading.door().<JsonNode>map(this::door).orElse(NullNode.getInstance()));
    json.put("proxy", reading.proxy().orElse(null));
    json.put("vpn", reading.vpn().orElse(null));
    json.put("clockSkewMillis", reading.skew().map(Duration::toMillis).orElse(null));
    ArrayNode hints = json.putArray("hints");
    for (PathReading.Hint hint : reading.hints()) {
      hints.addObject().put("kind", hint.kind().id())
          .put("sentence", words.say(hint.says()));
    }
  }

  private ObjectNode door(FrontDoor door) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("place", words.say(door.place()));
    json.put("city", told(door.city()));
    json.put("knownBy", told(door.knownBy()));
    json.put("server", told(door.server()));
    json.put("mailboxServer", told(door.mailbox()));
    json.put("withinKm", door.within().orElse(null));
    json.put("fromNearestKm", door.apart().orElse(null));
    return json;
  }

  private static @Nullable String told(String text) {
    return text.isEmpty() ? null : text;
  }

  private void rule(ObjectNode json, MissingRule rule) {
    json.put("change", rule.change().id());
    json.put("required", rule.required());
    json.put("need", rule.need().id());
    json.put("set", rule.set().id());
    json.put("impact", rule.impact().id());
    json.put("transport", rule.transport().name());
    ArrayNode ports = json.putArray("ports");
    rule.ports().forEach(ports::add);
    strings(json.putArray("names"), rule.names().stream().map(HostPattern::text).toList());
    strings(json.putArray("ranges"), rule.ranges().stream().map(Cidr::text).toList());
  }

  private static void strings(ArrayNode json, List<String> texts) {
    texts.forEach(json::add);
  }
}

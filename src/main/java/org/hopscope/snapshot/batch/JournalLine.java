package org.hopscope.snapshot.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Gravity;
import org.hopscope.graph.Verdict;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One line of a batch's journal: JSON, an address that is done. */
final class JournalLine {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JournalLine() {}

  static String of(BatchRow row) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("number", row.number()).put("address", row.address()).put("outcome", row.outcome().id())
        .put("deployment", row.deployment().id()).put("protocol", row.protocol().map(Protocol::id).orElse(null))
        .put("sentence", row.sentence().key()).put("took", row.took().toString());
    row.sentence().args().forEach(line.putArray("args")::add);
    line.put("when", row.looked().when().toString()).put("client", row.looked().client().id())
        .put("place", row.looked().place()).put("where", row.looked().label());
    row.cause().ifPresent(cause -> write(cause, line.putObject("cause")));
    return MAPPER.writeValueAsString(line);
  }

  /** The line that tells how the addresses after it are analyzed. */
  static String of(Map<String, List<String>> options) {
    ObjectNode line = MAPPER.createObjectNode();
    ObjectNode all = line.putObject("options");
    options.forEach((name, values) -> values.forEach(all.putArray(name)::add));
    return MAPPER.writeValueAsString(line);
  }

  /** Empty for any other line. */
  static Optional<Map<String, List<String>>> options(String text) {
    try {
      JsonNode options = MAPPER.readTree(text).path("options");
      Map<String, List<String>> all = new LinkedHashMap<>();
      options.propertyStream().forEach(
          one -> all.put(one.getKey(), one.getValue().valueStream().map(value -> value.asString("")).toList()));
      return options.isObject() ? Optional.of(all) : Optional.empty();
    } catch (JacksonException torn) {
      return Optional.empty();
    }
  }

  private static void write(Cause cause, ObjectNode to) {
    to.put("rule", cause.rule()).put("gravity", cause.gravity().id()).put("actor", cause.actor().id())
        .put("title", cause.title().key());
    cause.title().args().forEach(to.putArray("args")::add);
  }

  /** Empty for a line that a crash has torn, or somebody has edited. */
  static Optional<BatchRow> read(String text) {
    try {
      JsonNode line = MAPPER.readTree(text);
      return line.isObject() ? Optional.of(row(line)) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException torn) {
      return Optional.empty();
    }
  }

  private static BatchRow row(JsonNode line) {
    return new BatchRow(
        line.path("number").asInt(), text(line, "address"),
        one(Verdict.Result.values(), Verdict.Result::id, text(line, "outcome")),
        one(Verdict.Deployment.values(), Verdict.Deployment::id, text(line, "deployment")),
        Arrays.stream(Protocol.values()).filter(p -> p.id().equals(line.path("protocol").asString(""))).findFirst(),
        message(line, "sentence"), Duration.parse(text(line, "took")), looked(line),
        Optional.of(line.path("cause")).filter(JsonNode::isObject).map(JournalLine::cause));
  }

  private static Looked looked(JsonNode line) {
    return new Looked(
        Instant.parse(text(line, "when")), one(ClientProfile.values(), ClientProfile::id, text(line, "client")),
        text(line, "place"), text(line, "where"));
  }

  private static Cause cause(JsonNode line) {
    return new Cause(
        text(line, "rule"), one(Gravity.values(), Gravity::id, text(line, "gravity")), message(line, "title"),
        one(Actor.values(), Actor::id, text(line, "actor")));
  }

  private static Message message(JsonNode line, String key) {
    return new Message(text(line, key), line.path("args").valueStream().map(JsonNode::asString).toList());
  }

  private static String text(JsonNode line, String name) {
    return line.path(name).asString();
  }

  private static <T> T one(T[] all, java.util.function.Function<T, String> id, String wanted) {
    return Arrays.stream(all).filter(value -> id.apply(value).equals(wanted)).findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}

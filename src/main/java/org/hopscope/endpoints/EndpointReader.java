package org.hopscope.endpoints;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the web service says, and what was kept of it. All or nothing: a list with one bad entry may
 * be a list that somebody has changed.
 */
public final class EndpointReader {
  private static final int MOST_SETS = 2_000;
  private static final int LONGEST_SOURCE = 500;

  /** What came of reading: a value, or why it is refused. */
  public sealed interface Read<T> {
    record Good<T>(T value) implements Read<T> {}

    record Bad<T>(Message why) implements Read<T> {}
  }

  private interface Reader<T> {
    T read(JsonNode root) throws Refusal;
  }

  private EndpointReader() {}

  /** An answer of {@code /endpoints/<instance>}: an array of sets. */
  public static Read<List<EndpointSet>> sets(byte[] body) {
    return read(body, EndpointReader::sets);
  }

  /** An answer of {@code /version/<instance>}. */
  public static Read<EndpointVersion> version(Instance asked, byte[] body) {
    return read(body, root -> version(asked, root));
  }

  /** A list with its version and date, as the product carries and keeps it. */
  public static Read<EndpointList> list(Instance expected, byte[] file) {
    return read(file, root -> list(expected, root));
  }

  private static <T> Read<T> read(byte[] body, Reader<T> reader) {
    try {
      return new Read.Good<>(reader.read(Json.readLong(body)));
    } catch (JacksonException notJson) {
      return new Read.Bad<>(Message.of("endpoints.refused.not-json"));
    } catch (Refusal refused) {
      return new Read.Bad<>(refused.why());
    }
  }

  private static EndpointVersion version(Instance asked, JsonNode root) throws Refusal {
    Optional<Instance> told = Json.text(root, "instance").flatMap(Instance::byId);
    if (told.isPresent() && told.get() != asked) {
      throw new Refusal("endpoints.refused.instance", asked.id(), told.get().id());
    }
    return Json.text(root, "latest").flatMap(EndpointVersion::parse)
        .orElseThrow(() -> new Refusal("endpoints.refused.version"));
  }

  private static EndpointList list(Instance expected, JsonNode root) throws Refusal {
    Instance instance = Json.text(root, "instance").flatMap(Instance::byId)
        .filter(i -> i == expected)
        .orElseThrow(() -> new Refusal("endpoints.refused.instance", expected.id(), ""));
    EndpointVersion version = Json.text(root, "version").flatMap(EndpointVersion::parse)
        .orElseThrow(() -> new Refusal("endpoints.refused.version"));
    LocalDate date = Json.text(root, "date").flatMap(EndpointReader::date)
        .orElseThrow(() -> new Refusal("endpoints.refused.date"));
    String source = Json.text(root, "source").filter(s -> s.length() <= LONGEST_SOURCE).orElse("");
    return new EndpointList(instance, version, date, source, sets(root.path("sets")));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static List<EndpointSet> sets(JsonNode array) throws Refusal {
    if (!array.isArray()) {
      throw new Refusal("endpoints.refused.no-list");
    }
    if (array.isEmpty() || array.size() > MOST_SETS) {
      throw new Refusal("endpoints.refused.count", array.size());
    }
    List<EndpointSet> sets = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    for (JsonNode one : array) {
      EndpointSet set = SetReader.read(one, sets.size() + 1);
      if (!ids.add(set.id())) {
        throw new Refusal("endpoints.refused.twice", set.id());
      }
      sets.add(set);
    }
    return sets;
  }
}

package org.hopscope.lab.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.wire.json.Json;
import tools.jackson.databind.JsonNode;

/** The sets of the worldwide list that the product carries; the practice lab answers for all of them. */
public final class Published {
  private static final String LIST = "/org/hopscope/endpoints/worldwide.json";
  private static final List<EndpointSet> SETS = read();

  private Published() {}

  public static List<EndpointSet> sets() {
    return SETS;
  }

  /** The sets that name this host, or a pattern as it is written. */
  public static List<EndpointSet> naming(String host) {
    return SETS.stream().filter(set -> set.urls().stream().anyMatch(u -> u.text().equals(host) || u.matches(host)))
        .toList();
  }

  /** The sets whose ranges hold the address. */
  public static Stream<EndpointSet> at(InetAddress address) {
    return SETS.stream().filter(set -> set.ips().stream().anyMatch(range -> range.contains(address)));
  }

  private static List<EndpointSet> read() {
    try (InputStream in = Published.class.getResourceAsStream(LIST)) {
      return nodes(Json.readLong(in.readAllBytes()).path("sets")).map(Published::set).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static EndpointSet set(JsonNode set) {
    String area = set.path("serviceArea").stringValue("");
    return new EndpointSet(
        set.path("id").intValue(), area, area, all(set, "urls", HostPattern::new),
        all(set, "ips", range -> Cidr.parse(range).orElseThrow()), ports(set, "tcpPorts"), ports(set, "udpPorts"),
        Category.byId(set.path("category").stringValue("")).orElseThrow(), set.path("expressRoute").booleanValue(false),
        set.path("required").booleanValue(), "");
  }

  private static <T> List<T> all(JsonNode set, String field, Function<String, T> parser) {
    return nodes(set.path(field)).map(JsonNode::stringValue).map(parser).toList();
  }

  private static List<Integer> ports(JsonNode set, String field) {
    return Arrays.stream(set.path(field).stringValue("").split(",")).filter(port -> !port.isEmpty())
        .map(Integer::valueOf).toList();
  }

  private static Stream<JsonNode> nodes(JsonNode array) {
    return array.valueStream();
  }
}

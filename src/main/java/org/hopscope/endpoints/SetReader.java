package org.hopscope.endpoints;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import tools.jackson.databind.JsonNode;

/** One set of the list. Fields that are not known are passed over, a known one that is wrong is refused. */
record SetReader(int id, JsonNode set) {
  private static final Pattern AREA = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");
  private static final int LONGEST_TEXT = 2_000;
  private static final int HIGHEST_ID = 1_000_000;
  // no cloud owns more: who names a wider range wants every address to count as Microsoft's
  private static final int WIDEST_IPV4 = 8;
  private static final int WIDEST_IPV6 = 16;

  private interface Parser<T> {
    T read(String text) throws Refusal;
  }

  /** @param place in the answer, from 1, for a set that does not even tell its number */
  static EndpointSet read(JsonNode set, int place) throws Refusal {
    JsonNode id = set.path("id");
    if (!set.isObject() || !id.isIntegralNumber() || !id.canConvertToInt()
        || id.intValue() < 1 || id.intValue() > HIGHEST_ID) {
      throw new Refusal("endpoints.refused.id", place);
    }
    return new SetReader(id.intValue(), set).read();
  }

  private EndpointSet read() throws Refusal {
    String area = text("serviceArea").filter(a -> AREA.matcher(a).matches())
        .orElseThrow(() -> wrong("serviceArea"));
    List<HostPattern> urls = all("urls", this::host);
    List<Cidr> ips = all("ips", this::range);
    List<Integer> tcp = ports("tcpPorts");
    List<Integer> udp = ports("udpPorts");
    if (urls.isEmpty() && ips.isEmpty() || tcp.isEmpty() && udp.isEmpty()) {
      throw new Refusal("endpoints.refused.empty-set", id);
    }
    return new EndpointSet(
        id, area, text("serviceAreaDisplayName").orElse(area), urls, ips, tcp, udp,
        text("category").flatMap(Category::byId).orElseThrow(() -> wrong("category")),
        flag("expressRoute").orElse(false), flag("required").orElseThrow(() -> wrong("required")),
        text("notes").orElse(""));
  }

  private HostPattern host(String text) throws Refusal {
    return HostPattern.parse(text).orElseThrow(() -> new Refusal("endpoints.refused.host", id, Shown.of(text)));
  }

  private Cidr range(String text) throws Refusal {
    return Cidr.parse(text)
        .filter(r -> r.prefix() >= (r.isIpv6() ? WIDEST_IPV6 : WIDEST_IPV4))
        .orElseThrow(() -> new Refusal("endpoints.refused.range", id, Shown.of(text)));
  }

  private List<Integer> ports(String field) throws Refusal {
    Optional<String> ports = text(field);
    return ports.isEmpty() ? List.of() : PortReader.read(id, ports.get());
  }

  /** Without what is said twice. */
  private <T> List<T> all(String field, Parser<T> parser) throws Refusal {
    JsonNode array = set.path(field);
    if (array.isMissingNode() || array.isNull()) {
      return List.of();
    }
    if (!array.isArray()) {
      throw wrong(field);
    }
    SequencedSet<T> read = new LinkedHashSet<>();
    for (JsonNode item : array) {
      if (!item.isString()) {
        throw wrong(field);
      }
      read.add(parser.read(item.stringValue()));
    }
    return new ArrayList<>(read);
  }

  private Optional<String> text(String field) throws Refusal {
    JsonNode text = set.path(field);
    if (text.isMissingNode() || text.isNull()) {
      return Optional.empty();
    }
    if (!text.isString() || text.stringValue().length() > LONGEST_TEXT) {
      throw wrong(field);
    }
    return Optional.of(INVISIBLE.matcher(text.stringValue()).replaceAll(" ").strip()).filter(t -> !t.isEmpty());
  }

  private Optional<Boolean> flag(String field) throws Refusal {
    JsonNode flag = set.path(field);
    if (flag.isMissingNode() || flag.isNull()) {
      return Optional.empty();
    }
    if (!flag.isBoolean()) {
      throw wrong(field);
    }
    return Optional.of(flag.booleanValue());
  }

  private Refusal wrong(String field) {
    return new Refusal("endpoints.refused.field", id, field);
  }
}

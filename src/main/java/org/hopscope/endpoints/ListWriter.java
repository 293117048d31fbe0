package org.hopscope.endpoints;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a list as {@link EndpointReader#list} reads it: the web service's own form, with what it came with. */
final class ListWriter {
  private ListWriter() {}

  static byte[] bytes(EndpointList list) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("instance", list.instance().id());
    root.put("version", list.version().text());
    root.put("date", list.date().toString());
    root.put("source", list.source());
    root.set("sets", JsonMapper.shared().valueToTree(list.sets().stream().map(ListWriter::fields).toList()));
    return JsonMapper.shared().writeValueAsBytes(root);
  }

  /** The service writes ports as one text, and leaves out what there are none of. */
  private static Map<String, Object> fields(EndpointSet set) {
    Map<String, Object> fields = set.fields();
    for (String ports : List.of("tcpPorts", "udpPorts")) {
      List<?> numbers = (List<?>) fields.remove(ports);
      if (numbers != null && !numbers.isEmpty()) {
        fields.put(ports, numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
      }
    }
    return fields;
  }
}

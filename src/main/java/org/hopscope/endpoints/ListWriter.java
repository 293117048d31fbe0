package org.hopscope.endpoints;

import java.util.List;
import java.util.stream.Collectors;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
    ArrayNode sets = root.putArray("sets");
    list.sets().forEach(set -> write(sets.addObject(), set));
    return JsonMapper.shared().writeValueAsBytes(root);
  }

  private static void write(ObjectNode json, EndpointSet set) {
    json.put("id", set.id());
    json.put("serviceArea", set.area());
    json.put("serviceAreaDisplayName", set.areaName());
    ArrayNode urls = json.putArray("urls");
    set.urls().stream().map(HostPattern::text).forEach(urls::add);
    ArrayNode ips = json.putArray("ips");
    set.ips().stream().map(Cidr::text).forEach(ips::add);
    ports(json, "tcpPorts", set.tcpPorts());
    ports(json, "udpPorts", set.udpPorts());
    json.put("expressRoute", set.expressRoute());
    json.put("category", set.category().id());
    json.put("required", set.required());
    json.put("notes", set.notes());
  }

  private static void ports(ObjectNode json, String field, List<Integer> ports) {
    if (!ports.isEmpty()) {
      json.put(field, ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }
}

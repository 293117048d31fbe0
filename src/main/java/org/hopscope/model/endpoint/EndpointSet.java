package org.hopscope.model.endpoint;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * Names and ranges that belong together, with the ports they need.
 *
 * @param id Microsoft's number
 * @param area the service: {@code Exchange}, {@code SharePoint}, {@code Skype} (Teams), {@code Common}
 * @param areaName the same for people
 * @param urls none where only ranges are published
 * @param ips none where the addresses change freely
 * @param expressRoute whether it goes over ExpressRoute as well
 * @param required whether Microsoft 365 lacks more than a feature without it
 * @param notes what is missing without an optional set; else mostly empty
 */
public record EndpointSet(
    int id, String area, String areaName, List<HostPattern> urls, List<Cidr> ips,
    List<Integer> tcpPorts, List<Integer> udpPorts, Category category, boolean expressRoute, boolean required,
    String notes) {
  public EndpointSet {
    urls = List.copyOf(urls);
    ips = List.copyOf(ips);
    tcpPorts = List.copyOf(tcpPorts);
    udpPorts = List.copyOf(udpPorts);
  }

  public List<Integer> ports(Transport transport) {
    return transport == Transport.TCP ? tcpPorts : udpPorts;
  }

  /** What Microsoft's web service calls it all, in an order for readers: texts, numbers, truths and lists of them. */
  public SequencedMap<String, Object> fields() {
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("serviceArea", area);
    fields.put("serviceAreaDisplayName", areaName);
    fields.put("urls", urls.stream().map(HostPattern::text).toList());
    fields.put("ips", ips.stream().map(Cidr::text).toList());
    fields.put("tcpPorts", tcpPorts);
    fields.put("udpPorts", udpPorts);
    fields.put("category", category.id());
    fields.put("required", required);
    fields.put("expressRoute", expressRoute);
    fields.put("notes", notes);
    return fields;
  }

  /** Teams is still called Skype in the list. */
  public boolean isOf(String service) {
    return area.equalsIgnoreCase(service) || area.equals("Skype") && service.equalsIgnoreCase("Teams");
  }

  /** How well the best of its names fits; empty when none does. */
  OptionalInt fit(String host) {
    return urls.stream().filter(u -> u.matches(host)).mapToInt(HostPattern::weight).max();
  }

  /** The length of the narrowest range that holds the address; empty when none does. */
  OptionalInt fit(InetAddress address) {
    return ips.stream().filter(r -> r.contains(address)).mapToInt(Cidr::prefix).max();
  }
}

package org.hopscope.endpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Transport;

/**
 * What a user loses with a set on one of its ports: by what the port alone tells, by Microsoft's number of
 * the set, and of a set that is younger than this product by its service.
 */
public final class Impacts {
  /** Microsoft's number of a set, which only says something within one list. */
  private record Numbered(Instance instance, int id) {}

  private static final Set<Integer> CLIENT_MAIL_PORTS = Set.of(110, 143, 465, 587, 993, 995);
  private static final int SMTP = 25;
  private static final int DNS = 53;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final Map<Numbered, Impact> KNOWN = known();

  private Impacts() {}

  public static Impact of(Instance instance, Check check) {
    return of(instance, check.set(), check.transport(), check.port());
  }

  public static Impact of(Instance instance, EndpointSet set, Transport transport, int port) {
    return byPort(set, transport, port).orElseGet(() -> redirected(set, port, service(instance, set)));
  }

  private static Optional<Impact> byPort(EndpointSet set, Transport transport, int port) {
    if (transport == Transport.UDP) {
      // besides media there is HTTP/3 only, without which everybody takes TCP
      return Optional.of(port == HTTPS ? Impact.OTHER : Impact.TEAMS_MEDIA);
    }
    if (CLIENT_MAIL_PORTS.contains(port)) {
      return Optional.of(Impact.MAIL_CLIENTS);
    }
    // the DNS of mail protection serves those who look up where mail goes
    return port == SMTP || port == DNS && set.isOf("Exchange") ? Optional.of(Impact.MAIL_FLOW) : Optional.empty();
  }

  /** Where HTTPS is spoken as well, plain HTTP only leads there; Autodiscover and revocation work over it. */
  private static Impact redirected(EndpointSet set, int port, Impact service) {
    boolean alsoEncrypted = port == HTTP && set.tcpPorts().contains(HTTPS);
    return alsoEncrypted && service != Impact.AUTODISCOVER && service != Impact.CERTIFICATES
        ? Impact.PLAIN_HTTP : service;
  }

  static boolean knows(Instance instance, int id) {
    return KNOWN.containsKey(new Numbered(instance, id));
  }

  private static Impact service(Instance instance, EndpointSet set) {
    return Optional.ofNullable(KNOWN.get(new Numbered(instance, set.id()))).orElseGet(() -> byArea(set));
  }

  private static Impact byArea(EndpointSet set) {
    return switch (set.area()) {
      case "Exchange" -> set.category() == Category.OPTIMIZE ? Impact.OUTLOOK_MAILBOX : Impact.AUTODISCOVER;
      case "Skype" -> Impact.TEAMS;
      case "SharePoint" -> Impact.FILES;
      default -> set.required() ? Impact.OFFICE_APPS : Impact.OTHER;
    };
  }

  private static Map<Numbered, Impact> known() {
    Properties lines = new Properties();
    try (InputStream in = Impacts.class.getResourceAsStream("impacts.properties")) {
      lines.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<Numbered, Impact> known = new HashMap<>();
    for (Instance instance : Instance.values()) {
      for (Impact impact : Impact.values()) {
        String ids = lines.getProperty(instance.id() + "." + impact.id(), "");
        Stream.of(ids.split("[, ]+")).filter(id -> !id.isEmpty())
            .forEach(id -> known.put(new Numbered(instance, Integer.parseInt(id)), impact));
      }
    }
    return Map.copyOf(known);
  }
}

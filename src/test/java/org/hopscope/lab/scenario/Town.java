package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnExchange.own;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hopscope.lab.web.WebService;

/** A company with many mailboxes on its own server, and small firms which all have their mail at one hoster. */
public final class Town {
  public static final String COMPANY = "mail.fabrikam.com";
  public static final String HOSTER = "mail.hoster.example";

  private Town() {}

  public static String firm(int number) {
    return "firm" + number + ".example";
  }

  /** @param watched how each machine is met */
  public static Scenario of(int firms, UnaryOperator<Host> watched) {
    OwnExchange company = own(COMPANY).certifiedFor("autodiscover.fabrikam.com");
    List<String> names = IntStream.range(0, firms).mapToObj(i -> "autodiscover." + firm(i)).toList();
    OwnExchange hoster = own(HOSTER).certifiedFor(names.toArray(String[]::new));
    WorldBuilder town = world("town", "otto@fabrikam.com").everyMachine(watched)
        .mx("fabrikam.com", COMPANY).website("fabrikam.com").cname("autodiscover.fabrikam.com", COMPANY);
    names.forEach(name -> town.cname(name, HOSTER));
    return town.exchange(company).exchange(hoster).build();
  }

  /** The same machine, with something before its secure web server. */
  public static Host before(Host host, UnaryOperator<WebService> door) {
    return host.ports().get(443) instanceof Port.Secure(var service)
        ? host.with(443, new Port.Secure(door.apply(service)))
        : host;
  }
}

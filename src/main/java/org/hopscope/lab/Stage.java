package org.hopscope.lab;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.Hijack;
import org.hopscope.lab.dns.Troubled;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.net.Destination;
import org.hopscope.lab.scenario.NameSides;
import org.hopscope.lab.scenario.Scenario;
import org.hopscope.lab.tls.CertificateAuthority;
import org.hopscope.lab.web.WebRequest;

/**
 * What stands behind a running world's view at one time: its machines, and what its resolvers say.
 *
 * @param first what the computer's first resolver says
 * @param second what its second one says, where it has two
 * @param internet what a resolver on the internet says
 */
record Stage(Scenario scenario, Atlas atlas, Answers first, Answers second, Answers internet) implements AutoCloseable {
  static Stage set(
      Scenario scenario, LabOptions options, CertificateAuthority authority, Consumer<WebRequest> seen,
      Consumer<String> passwordTried) {
    NameSides names = scenario.names();
    Zone zone = names.inside(scenario.zone());
    Answers first = first(scenario.resolver(), names.troubled(zone));
    return new Stage(
        scenario, new Atlas(scenario, options, zone, authority, seen, passwordTried), first, second(names, first),
        new Troubled(names.onTheInternet(), names.bogus(), Set.of()));
  }

  private static Answers first(Scenario.Resolver behaviour, Answers honest) {
    return switch (behaviour) {
      case HIJACKING -> new Hijack(honest, Scenario.SEARCH_PAGE);
      case HONEST -> honest;
      case SILENT, ABSENT -> Answers.SILENCE;
    };
  }

  private static Answers second(NameSides names, Answers first) {
    return names.second().map(records -> names.troubled(names.inside(records)))
        .orElse(names.secondSilent() ? Answers.SILENCE : first);
  }

  @Override
  public void close() {
    atlas.close();
  }
}

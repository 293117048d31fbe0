package org.hopscope.lab.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.lab.ldap.DirectorySpec;
import org.hopscope.lab.ldap.DirectorySpec.Scp;
import org.hopscope.lab.ldap.DirectorySpec.Temper;

/** The Active Directory forests of a world; what is said is said of the last one named. */
final class Forests {
  private final Map<String, List<Scp>> scps = new LinkedHashMap<>();
  private final Map<String, Temper> tempers = new LinkedHashMap<>();
  private Optional<String> own = Optional.empty();
  private String last;
  private String clientSite = DirectorySpec.FIRST_SITE;
  private Optional<String> password = Optional.empty();

  void own(String domain) {
    own = Optional.of(domain);
    named(domain);
  }

  void named(String domain) {
    last = domain;
    scps.put(domain, new ArrayList<>());
  }

  void scp(Scp scp) {
    scps.get(last).add(scp);
  }

  void temper(Temper temper) {
    tempers.put(last, temper);
  }

  void clientSite(String site) {
    clientSite = site;
  }

  void password(String other) {
    password = Optional.of(other);
  }

  Optional<String> own() {
    return own;
  }

  List<DirectorySpec> specs(String user, String usual) {
    return scps.entrySet().stream()
        .map(e -> new DirectorySpec(
            e.getKey(), user, password.orElse(usual), e.getValue(), clientSite,
            tempers.getOrDefault(e.getKey(), Temper.HELPFUL)))
        .toList();
  }
}

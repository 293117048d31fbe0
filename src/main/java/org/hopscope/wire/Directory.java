package org.hopscope.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;

/** Active Directory over LDAP. */
public interface Directory {
  /**
   * @param host a domain controller's name; {@code port} 389 is upgraded by StartTLS, 636 is LDAPS
   */
  record Query(String host, int port, EmailAddress user, Secret password, Duration deadline) {}

  /** serviceConnectionPoint objects as found, unranked; or why there are none. {@code bind}: anonymous | simple. */
  record Reply(
      String base, String bind, List<Entry> entries, Optional<Fault> fault, String detail) {}

  record Entry(String dn, List<String> bindingInformation, List<String> keywords, Optional<java.time.Instant> created) {}

  /**
   * Reads the configuration naming context and searches it for Exchange's SCP objects. Binds simple
   * with the password only over TLS whose certificate was verified for {@code host}; without TLS or
   * without a password it searches anonymously.
   */
  Reply findScps(Query query, Consumer<Evidence> seen, Scope scope);
}

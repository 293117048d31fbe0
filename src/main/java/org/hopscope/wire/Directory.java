package org.hopscope.wire;

import java.time.Duration;
import java.time.Instant;
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
   * @param domain the AD domain it serves, which in capitals is its Kerberos realm
   */
  record Query(String host, int port, String domain, EmailAddress user, Secret password, Duration deadline) {}

  /** How the search was allowed. */
  enum Bind {
    ANONYMOUS, SIMPLE, KERBEROS_TICKET, KERBEROS_PASSWORD;

    /** As in evidence: {@code kerberos-ticket}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * serviceConnectionPoint objects as found, unranked; or why there are none.
   *
   * @param proven the controller is the one it was taken for: by its certificate or by Kerberos
   * @param referrals where the controller would have sent the searcher; none is followed
   */
  record Reply(
      String base, Bind bind, boolean proven, List<Entry> entries, List<String> referrals, Optional<Fault> fault,
      String detail) {}

  record Entry(String dn, List<String> bindingInformation, List<String> keywords, Optional<Instant> created) {}

  /**
   * Reads the configuration naming context and searches it for Exchange's SCP objects. Binds with the
   * signed-in user's Kerberos ticket where there is one, else with the password: simple over TLS that
   * was verified for {@code host}, or by Kerberos with a sealed channel where there is no such TLS and
   * Kerberos can be spoken. The password itself never goes over a channel that is not verified. Without
   * a password it searches anonymously.
   */
  Reply findScps(Query query, Consumer<Evidence> seen, Scope scope);

  /** What a domain controller says of itself and of the asker: its own site, and the asker's. */
  record Controller(String host, String forest, String site, Optional<String> ownSite, boolean closest) {}

  /**
   * The NetLogon ping by UDP [MS-ADTS] 6.3.3, sent twice at most. Empty when the controller does not
   * answer in time, or with something else.
   */
  Optional<Controller> ping(String host, String domain, Duration deadline, Scope scope);

  /**
   * Who wants to sign in where, by Kerberos.
   *
   * @param center a key distribution center of the domain: any of its controllers
   * @param service host of the service {@code HTTP/<host>}
   * @param password empty for the user who is signed in to this computer
   * @param endPoint what the ticket's use is bound to, {@link Http.Channel#endPoint}
   */
  record TicketQuery(
      String domain, String center, String service, EmailAddress user, Secret password, byte[] endPoint,
      Duration deadline) {}

  /** What came of it. */
  sealed interface Ticket {
    /** The token that a service takes as proof, RFC 4121. */
    record Token(byte[] bytes) implements Ticket {}

    /** @param refused the password was tried, or the account is closed: nothing else should be tried */
    record None(Fault fault, String detail, boolean refused) implements Ticket {}
  }

  /** Asks the domain's key distribution center. */
  default Ticket ticket(TicketQuery query, Scope scope) {
    return new Ticket.None(Fault.KERBEROS_NO_KDC, "", false);
  }

  /** Whether Kerberos can be spoken from here. */
  default boolean speaksKerberos() {
    return false;
  }
}

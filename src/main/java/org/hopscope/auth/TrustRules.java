package org.hopscope.auth;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.wire.PublicSuffix;

/**
 * Which hosts this account's password may go to:
 *
 * <ol>
 *   <li>never to {@code autodiscover.} plus a public suffix, as in {@code autodiscover.com}: anyone may own
 *       that name;
 *   <li>hosts in the zone of the address that was typed, and of its AD domain;
 *   <li>Microsoft 365's own hosts, once the account was seen to belong there: by its record, its mail or its tenant;
 *   <li>servers that a domain controller named over verified TLS;
 *   <li>any other only when the technician agrees.
 * </ol>
 */
public final class TrustRules {
  private static final String AUTODISCOVER = "autodiscover.";
  private final String mailDomain;
  private final Optional<String> adDomain;
  private final Set<String> named = ConcurrentHashMap.newKeySet();
  private volatile boolean leadsToMicrosoft;

  public TrustRules(EmailAddress typed, Optional<String> adDomain) {
    this.mailDomain = typed.domain();
    this.adDomain = adDomain.map(d -> d.toLowerCase(Locale.ROOT));
    this.leadsToMicrosoft = MicrosoftHosts.ownsDomain(typed.domain());
  }

  /** The account's own records lead to Microsoft 365, or it is a tenant there. */
  public void leadsToMicrosoft() {
    leadsToMicrosoft = true;
  }

  /** A domain controller, proven by its certificate, published this host. */
  public void namedByDirectory(String host) {
    named.add(MicrosoftHosts.plain(host));
  }

  public Trust judge(String hostName) {
    String host = MicrosoftHosts.plain(hostName);
    if (isAnyones(host)) {
      return new Trust.Never(Message.of("trust.anyones", host));
    }
    if (within(host, mailDomain)) {
      return new Trust.Allowed(Message.of("trust.own", host, mailDomain));
    }
    if (adDomain.filter(ad -> within(host, ad)).isPresent()) {
      return new Trust.Allowed(Message.of("trust.ad", host, adDomain.get()));
    }
    if (MicrosoftHosts.servesMail(host) && leadsToMicrosoft) {
      return new Trust.Allowed(Message.of("trust.microsoft", host));
    }
    if (named.contains(host)) {
      return new Trust.Allowed(Message.of("trust.directory", host));
    }
    return new Trust.Ask(Message.of("trust.ask", host, mailDomain));
  }

  /**
   * Whether a redirect that nobody vouches for may lead to this host without a question. Says nothing
   * about the password.
   */
  public boolean knows(String hostName) {
    return MicrosoftHosts.servesMail(hostName) || judge(hostName) instanceof Trust.Allowed;
  }

  /** Whoever registered {@code autodiscover.com} would be asked about everybody's mailbox. */
  public static boolean isAnyones(String hostName) {
    String host = MicrosoftHosts.plain(hostName);
    return host.startsWith(AUTODISCOVER) && PublicSuffix.is(host.substring(AUTODISCOVER.length()));
  }

  /** Whether a refusal by this host says something about the account, rather than about a stranger. */
  public boolean ownsAnswer(String hostName) {
    return judge(hostName) instanceof Trust.Allowed;
  }

  private static boolean within(String host, String zone) {
    return host.equals(zone) || host.endsWith("." + zone);
  }
}

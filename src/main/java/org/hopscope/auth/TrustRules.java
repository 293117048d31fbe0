package org.hopscope.auth;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;

/**
 * Which hosts this account's password may go to:
 *
 * <ol>
 *   <li>never to {@code autodiscover.} plus a shortened mail domain: anyone may own that name;
 *   <li>hosts in the zone of the address that was typed, and of its AD domain;
 *   <li>Microsoft 365's own hosts, once the account was seen to lead there;
 *   <li>servers that a domain controller named over verified TLS;
 *   <li>any other only when the technician agrees.
 * </ol>
 */
public final class TrustRules {
  private final String mailDomain;
  private final Optional<String> adDomain;
  private final Set<String> named = ConcurrentHashMap.newKeySet();
  private volatile boolean leadsToMicrosoft;

  public TrustRules(EmailAddress typed, Optional<String> adDomain) {
    this.mailDomain = typed.domain();
    this.adDomain = adDomain.map(d -> d.toLowerCase(Locale.ROOT));
    this.leadsToMicrosoft = MicrosoftHosts.ownsDomain(typed.domain());
  }

  /** The account's own records or servers lead to Microsoft 365. */
  public void leadsToMicrosoft() {
    leadsToMicrosoft = true;
  }

  /** A domain controller, proven by its certificate, published this host. */
  public void namedByDirectory(String host) {
    named.add(MicrosoftHosts.plain(host));
  }

  public Trust judge(String hostName) {
    String host = MicrosoftHosts.plain(hostName);
    if (trimmed().contains(host)) {
      return new Trust.Never(Message.of("trust.trimmed", host, mailDomain));
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

  /** Whether a refusal by this host says something about the account, rather than about a stranger. */
  public boolean ownsAnswer(String hostName) {
    return judge(hostName) instanceof Trust.Allowed;
  }

  private Set<String> trimmed() {
    Set<String> names = new HashSet<>();
    String rest = mailDomain;
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      rest = rest.substring(dot + 1);
      names.add("autodiscover." + rest);
    }
    names.remove("autodiscover." + mailDomain);
    names.remove(mailDomain);
    return names;
  }

  private static boolean within(String host, String zone) {
    return host.equals(zone) || host.endsWith("." + zone);
  }
}

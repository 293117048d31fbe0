package org.hopscope.lab.scenario;

import org.hopscope.lab.mail.MailService;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.web.ForwardProxy;
import org.hopscope.lab.web.WebService;

/** What listens on one port of a host. */
public sealed interface Port {
  /** HTTP in the clear. */
  record Plain(WebService service) implements Port {}

  /** HTTP over TLS with the host's certificate. */
  record Secure(WebService service) implements Port {}

  /** An authority's responder and list, which tell that its certificates are revoked, or that none is. */
  record Authority(boolean revoked) implements Port {}

  /** Whatever it likes. */
  record Raw(Listener.Handler handler) implements Port {}

  /** A domain controller's LDAP, upgraded by StartTLS, and its NetLogon. */
  record Ldap(String domain) implements Port {}

  /** A domain controller's LDAP over TLS. */
  record Ldaps(String domain) implements Port {}

  /**
   * A forward proxy, which resolves names as the internet does.
   *
   * @param inspects it opens every TLS connection, and shows certificates of its own authority
   */
  record Proxy(ForwardProxy.Doorkeeper doorkeeper, boolean inspects) implements Port {
    Proxy(ForwardProxy.Doorkeeper doorkeeper) {
      this(doorkeeper, false);
    }
  }

  /** Mail, in the clear until STARTTLS or over TLS from the beginning, with the host's certificate. */
  record Mail(MailService service, boolean implicitTls) implements Port {}

  /** STUN over UDP; TCP is refused. */
  record Stun() implements Port {}

  /** Packets are dropped. */
  record Dropped() implements Port {}
}

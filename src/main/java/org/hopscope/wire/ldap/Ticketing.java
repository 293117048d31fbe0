package org.hopscope.wire.ldap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import javax.security.auth.login.LoginException;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Directory.TicketQuery;
import org.hopscope.wire.Scope;
import org.hopscope.wire.ntlm.ChannelBinding;

/** Gets a ticket for a web service, and makes the token of it. Blocks; its scope, when cancelled, ends it. */
record Ticketing(TicketQuery query, Tools tools, Scope scope) {
  /**
   * The JDK's GSS-API writes bindings with the address type 255, Windows wants 0; what its SASL takes by
   * this name, for LDAP over TLS, it writes with 0. The first token of SASL's GSSAPI is GSS-API's own.
   */
  private static final String CHANNEL_BINDING = "jdk.internal.sasl.tlschannelbinding";

  Ticket run() {
    List<InetAddress> addresses = tools.lookup().of(query.center(), query.deadline(), evidence -> {}, scope).all();
    if (addresses.isEmpty()) {
      return new Ticket.None(Fault.KERBEROS_NO_KDC, query.center() + " has no address", false);
    }
    if (query.password().isEmpty() && !tools.kerberos()) {
      return new Ticket.None(Fault.NO_PASSWORD, query.service(), false);
    }
    return tools.dialer().stream(Kerberos.center(addresses.getFirst())).map(this::askedAt)
        .orElseGet(() -> new Ticket.None(Fault.KERBEROS_NO_KDC, "No answer from port 88", false));
  }

  private Ticket askedAt(InetSocketAddress center) {
    try {
      return new Ticket.Token(token(new Kerberos(query.domain(), center)));
    } catch (InterruptedException e) {
      return new Ticket.None(Fault.DEADLINE, "", true);
    } catch (Exception e) {
      return query.password().isEmpty() && e instanceof LoginException
          ? new Ticket.None(Fault.NO_PASSWORD, query.service(), false) : KerberosFault.of(e).none();
    }
  }

  private byte[] token(Kerberos kerberos) throws Exception {
    return query.password().isEmpty()
        ? kerberos.signedIn(subject -> first())
        : kerberos.withPassword(query.user(), query.password(), subject -> first());
  }

  private byte[] first() throws Exception {
    SaslClient client = Sasl.createSaslClient(
        new String[]{"GSSAPI"}, null, "HTTP", query.service(),
        Map.of(Sasl.SERVER_AUTH, "true", CHANNEL_BINDING, ChannelBinding.data(query.endPoint())), null);
    try {
      return client.evaluateChallenge(new byte[0]);
    } finally {
      client.dispose();
    }
  }
}

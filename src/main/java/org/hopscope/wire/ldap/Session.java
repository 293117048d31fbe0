package org.hopscope.wire.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.security.auth.login.LoginException;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Directory.Bind;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.link.Race;
import org.hopscope.wire.tls.Witness;
import org.jspecify.annotations.Nullable;

/** The conversation with one domain controller. Blocks; its scope, when cancelled, ends it. */
final class Session {
  private static final int LDAPS = 636;

  private final Directory.Query query;
  private final Tools tools;
  private final Scope scope;
  private final Consumer<Evidence> seen;
  private final Replies replies;
  private List<InetAddress> addresses = List.of();
  private volatile boolean connected;
  private volatile @Nullable Race race;

  Session(Directory.Query query, Tools tools, Scope scope, Consumer<Evidence> seen) {
    this.query = query;
    this.tools = tools;
    this.scope = scope;
    this.seen = seen;
    this.replies = new Replies(query);
  }

  Directory.Reply run() throws InterruptedException {
    addresses = tools.lookup().of(query.host(), query.deadline(), seen, scope).all();
    if (addresses.isEmpty()) {
      return failed(Fault.LDAP_UNREACHABLE, query.host() + " has no address");
    }
    try {
      return query.port() == LDAPS ? overTls() : byTicketElsePassword();
    } catch (Unreachable e) {
      return replies.unreachable();
    } catch (LDAPException e) {
      return replies.failed(e);
    }
  }

  private Directory.Reply overTls() throws InterruptedException, LDAPException {
    Socket raw = connect();
    try {
      return talk(new Ready(new Encrypted(attended().over(raw))), true);
    } catch (IOException e) {
      return failed(Fault.LDAP_NO_TLS, SystemSays.of(e));
    }
  }

  private Directory.Reply byTicketElsePassword() throws InterruptedException, LDAPException {
    if (tools.kerberos()) {
      try {
        return kerberos().signedIn(subject -> sealed(Bind.KERBEROS_TICKET));
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception noTicketOrRefused) {
        replies.anew();
      }
    }
    return upgraded();
  }

  /** StartTLS; where the server cannot or its certificate is no good, on without sending a password. */
  private Directory.Reply upgraded() throws InterruptedException, LDAPException {
    try (LDAPConnection connection = open(new Ready(connect()))) {
      Attended tls = attended();
      if (startTls(connection, tls)) {
        return search(connection, true);
      }
      // a connection on which a handshake failed is of no further use
      return query.password().isEmpty() && !tls.hasBegun() ? search(connection, false) : withoutTls();
    }
  }

  private static boolean startTls(LDAPConnection connection, Attended tls) {
    try {
      StartTLSExtendedRequest request = new StartTLSExtendedRequest(tls);
      return connection.processExtendedOperation(request).getResultCode().equals(ResultCode.SUCCESS) && tls.verified();
    } catch (LDAPException e) {
      tls.failed(e.getCause() instanceof IOException cause ? cause : e);
      return false;
    }
  }

  private Directory.Reply withoutTls() throws InterruptedException, LDAPException {
    if (query.password().isEmpty() || !tools.kerberos()) {
      return talk(new Ready(connect()), false);
    }
    try {
      return kerberos().withPassword(query.user(), query.password(), subject -> sealed(Bind.KERBEROS_PASSWORD));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      KerberosFault fault = e instanceof LDAPException refused ? replies.bindRefused(refused) : KerberosFault.of(e);
      return fault.isRefusal() ? failed(fault.fault(), fault.detail()) : anonymously(fault);
    }
  }

  /** Where reading needs no sign-in, a failed one is no obstacle; where it does, it is the reason. */
  private Directory.Reply anonymously(KerberosFault fault) throws InterruptedException, LDAPException {
    replies.anew();
    Directory.Reply reply = talk(new Ready(connect()), false);
    return reply.fault().filter(f -> f != Fault.LDAP_UNREACHABLE).isPresent()
        ? failed(fault.fault(), fault.detail()) : reply;
  }

  private Directory.Reply sealed(Bind bind) throws Exception {
    Sealable socket = new Sealable(connect());
    try (LDAPConnection connection = open(new Ready(socket))) {
      replies.binding(bind);
      Binding.sealed(connection, socket, query.host());
      replies.bound(true);
      return found(connection);
    }
  }

  private Kerberos kerberos() {
    return new Kerberos(query.domain(), Kerberos.center(addresses.getFirst()));
  }

  private Directory.Reply talk(Ready ready, boolean verified) throws LDAPException {
    try (LDAPConnection connection = open(ready)) {
      return search(connection, verified);
    }
  }

  private Socket connect() throws InterruptedException {
    race = new Race(query.host(), query.port(), tools.dialer(), tools.clock(), scope);
    Optional<Socket> socket = race.run(addresses, seen);
    connected = socket.isPresent();
    return socket.orElseThrow(Unreachable::new);
  }

  private LDAPConnection open(Ready ready) throws LDAPException {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setUseSynchronousMode(true);
    options.setFollowReferrals(false);
    options.setResponseTimeoutMillis(query.deadline().toMillis());
    LDAPConnection connection = new LDAPConnection(ready, options);
    connection.connect(query.host(), InetAddress.getLoopbackAddress(), query.port(), 0);
    return connection;
  }

  private Attended attended() {
    return new Attended(new Witness(tools.trust(), query.host(), tools.clock()), query.port(), seen);
  }

  private Directory.Reply search(LDAPConnection connection, boolean verified) {
    boolean withheld = !query.password().isEmpty() && !verified;
    try {
      if (verified && !query.password().isEmpty()) {
        replies.binding(Bind.SIMPLE);
        Binding.simple(connection, query);
      }
      replies.bound(verified);
      return found(connection);
    } catch (LDAPException e) {
      return withheld && !e.getResultCode().equals(ResultCode.SERVER_DOWN)
          ? failed(Fault.LDAP_NO_TLS, e.getResultCode().getName()) : replies.failed(e);
    }
  }

  private Directory.Reply found(LDAPConnection connection) throws LDAPException {
    ScpSearch search = new ScpSearch(connection);
    Optional<String> base = search.base();
    if (base.isEmpty()) {
      return failed(Fault.LDAP_REFUSED, "The root DSE names no configuration naming context");
    }
    replies.base(base.get());
    boolean all = search.under(base.get());
    return replies.found(search, all);
  }

  Directory.Reply failed(Fault fault, String detail) {
    return replies.failed(fault, detail);
  }

  /** For a session that was ended from outside. */
  Directory.Reply silent(Consumer<Evidence> last) {
    if (race != null) {
      race.giveUp("the time was over", last);
    }
    return failed(Fault.LDAP_UNREACHABLE,
        (connected ? "Connected, but no" : "No") + " answer within " + query.deadline().toMillis() + " ms");
  }

  /** No address of the controller accepts a connection. */
  private static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}

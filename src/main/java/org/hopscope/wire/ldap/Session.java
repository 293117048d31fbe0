package org.hopscope.wire.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.link.Race;
import org.hopscope.wire.tls.Trust;
import org.hopscope.wire.tls.Witness;

/** The conversation with one domain controller. Blocks; its scope, when cancelled, ends it. */
final class Session {
  static final String FILTER =
      "(&(objectClass=serviceConnectionPoint)(|(keywords=67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68)"
          + "(keywords=77378F46-2C66-4aa9-A6A6-3E7A48B19596)))";
  private static final int LDAPS = 636;
  private static final int MOST_ENTRIES = 1_000;

  private final Directory.Query query;
  private final Lookup lookup;
  private final Dialer dialer;
  private final Trust trust;
  private final WireClock clock;
  private final Scope scope;
  private final Consumer<Evidence> seen;
  private volatile String base = "";
  private volatile String bind = "anonymous";
  private volatile boolean connected;
  private volatile Race race;

  Session(
      Directory.Query query, Lookup lookup, Dialer dialer, Trust trust, WireClock clock, Scope scope,
      Consumer<Evidence> seen) {
    this.query = query;
    this.lookup = lookup;
    this.dialer = dialer;
    this.trust = trust;
    this.clock = clock;
    this.scope = scope;
    this.seen = seen;
  }

  Directory.Reply run() throws InterruptedException {
    Lookup.Addresses found = lookup.of(query.host(), query.deadline(), seen, scope);
    if (found.all().isEmpty()) {
      return failed(Fault.LDAP_UNREACHABLE, query.host() + " has no address");
    }
    return query.port() == LDAPS ? overTls(found.all()) : upgraded(found.all());
  }

  private Directory.Reply overTls(List<InetAddress> addresses) throws InterruptedException {
    Optional<Socket> raw = connect(addresses);
    if (raw.isEmpty()) {
      return unreachable();
    }
    try {
      return talk(new Ready(new Encrypted(attended().over(raw.get()))), true);
    } catch (IOException e) {
      return failed(Fault.LDAP_NO_TLS, String.valueOf(e.getMessage()));
    }
  }

  /** StartTLS; where the server cannot or its certificate is no good, on without a password. */
  private Directory.Reply upgraded(List<InetAddress> addresses) throws InterruptedException {
    Optional<Socket> raw = connect(addresses);
    if (raw.isEmpty()) {
      return unreachable();
    }
    try (LDAPConnection connection = open(new Ready(raw.get()))) {
      Attended tls = attended();
      boolean encrypted = startTls(connection, tls);
      return encrypted || !tls.hasBegun() ? search(connection, encrypted) : inTheClear(addresses);
    } catch (LDAPException e) {
      return failed(e);
    }
  }

  private static boolean startTls(LDAPConnection connection, Attended tls) {
    try {
      return connection.processExtendedOperation(new StartTLSExtendedRequest(tls)).getResultCode() == ResultCode.SUCCESS;
    } catch (LDAPException e) {
      return false;
    }
  }

  /** A connection on which a handshake failed is of no further use. */
  private Directory.Reply inTheClear(List<InetAddress> addresses) throws InterruptedException {
    Optional<Socket> raw = connect(addresses);
    return raw.isEmpty() ? unreachable() : talk(new Ready(raw.get()), false);
  }

  private Directory.Reply talk(SocketFactory ready, boolean verified) {
    try (LDAPConnection connection = open(ready)) {
      return search(connection, verified);
    } catch (LDAPException e) {
      return failed(e);
    }
  }

  private Optional<Socket> connect(List<InetAddress> addresses) throws InterruptedException {
    race = new Race(query.host(), query.port(), dialer, clock, scope);
    Optional<Socket> socket = race.run(addresses, seen);
    connected = socket.isPresent();
    return socket;
  }

  private LDAPConnection open(SocketFactory ready) throws LDAPException {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setUseSynchronousMode(true);
    options.setFollowReferrals(false);
    options.setResponseTimeoutMillis(query.deadline().toMillis());
    LDAPConnection connection = new LDAPConnection(ready, options);
    connection.connect(query.host(), InetAddress.getLoopbackAddress(), query.port(), 0);
    return connection;
  }

  private Attended attended() {
    return new Attended(new Witness(trust, query.host(), clock), query.port(), seen);
  }

  private Directory.Reply search(LDAPConnection connection, boolean verified) {
    boolean withheld = !query.password().isEmpty() && !verified;
    try {
      if (verified && !query.password().isEmpty()) {
        bind = "simple";
        bind(connection);
      }
      RootDSE root = connection.getRootDSE();
      base = root == null ? "" : Optional.ofNullable(root.getAttributeValue("configurationNamingContext")).orElse("");
      return base.isEmpty()
          ? failed(Fault.LDAP_REFUSED, "The root DSE names no configuration naming context") : found(connection);
    } catch (LDAPException e) {
      return withheld && e.getResultCode() != ResultCode.SERVER_DOWN
          ? failed(Fault.LDAP_NO_TLS, e.getResultCode().getName()) : failed(e);
    }
  }

  private Directory.Reply found(LDAPConnection connection) throws LDAPException {
    SearchRequest request = new SearchRequest(
        base, SearchScope.SUB, FILTER, "serviceBindingInformation", "keywords", "whenCreated");
    request.setSizeLimit(MOST_ENTRIES);
    SearchResult result = connection.search(request);
    List<Directory.Entry> entries = result.getSearchEntries().stream().map(Entries::entry).toList();
    return new Directory.Reply(base, bind, entries, Optional.empty(), "");
  }

  private void bind(LDAPConnection connection) throws LDAPException {
    byte[] password = query.password().use(Session::utf8);
    try {
      connection.bind(new SimpleBindRequest(query.user().localPart() + "@" + query.user().domain(), password));
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }

  private static byte[] utf8(char[] chars) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  /** What the server's result code comes to; its own words stay out, they may quote the request. */
  private Directory.Reply failed(LDAPException e) {
    ResultCode code = e.getResultCode();
    if (code == ResultCode.INVALID_CREDENTIALS) {
      return failed(Fault.LDAP_BIND_FAILED, activeDirectorySays(e));
    }
    if (!code.isConnectionUsable() || code.isClientSideResultCode()) {
      return failed(Fault.LDAP_UNREACHABLE, code.getName());
    }
    return failed(bind.equals("simple") && base.isEmpty() ? Fault.LDAP_BIND_FAILED : Fault.LDAP_REFUSED, code.getName());
  }

  /** AD puts the reason of a refused bind behind "data": 52e wrong password, 775 locked out. */
  private static String activeDirectorySays(LDAPException e) {
    var data = java.util.regex.Pattern.compile("\\bdata ([0-9a-f]{2,4})\\b").matcher(String.valueOf(e.getDiagnosticMessage()));
    return data.find() ? "data " + data.group(1) : e.getResultCode().getName();
  }

  private Directory.Reply unreachable() {
    return failed(Fault.LDAP_UNREACHABLE, "No connection to port " + query.port());
  }

  Directory.Reply failed(Fault fault, String detail) {
    return new Directory.Reply(base, bind, List.of(), Optional.of(fault), detail);
  }

  /** For a session that was ended from outside. */
  Directory.Reply silent(Consumer<Evidence> last) {
    if (race != null) {
      race.giveUp("the time was over", last);
    }
    return failed(Fault.LDAP_UNREACHABLE,
        (connected ? "Connected, but no" : "No") + " answer within " + query.deadline().toMillis() + " ms");
  }
}

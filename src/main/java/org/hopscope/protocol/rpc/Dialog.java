package org.hopscope.protocol.rpc;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Offer;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.Talked;
import org.hopscope.wire.Http;

/** One dialogue by Outlook Anywhere; used once. */
final class Dialog {
  private static final String STORE_PORT = "6001";
  private static final String BOOK_PORT = "6004";
  private static final Set<Fault> WANT_SIGN_IN = EnumSet.of(Fault.ENCRYPTION_REQUIRED, Fault.RPC_ACCESS_DENIED);
  private static final long CODE_PAGE = 1252;
  private static final long LOCALE = 1033;

  private final Line line;
  private final String host;
  private final Proxy proxy;
  private final Minutes minutes;
  private final UUID group = UUID.randomUUID();
  private Verb verb = Verb.EXPR;
  private Optional<Connected> session = Optional.empty();
  private boolean doubtful;
  private boolean secured;

  Dialog(Line line) {
    this.line = line;
    this.host = line.offer().url().getHost();
    this.proxy = Proxy.of(line.offer());
    this.minutes = new Minutes(host);
  }

  Talked hold() {
    try {
      told();
      echo(Verb.ECHO_IN, "RPC_IN_DATA");
      echo(Verb.ECHO_OUT, "RPC_OUT_DATA");
      store();
      book();
      return new Talked(minutes.all(), end());
    } catch (Stop why) {
      return new Talked(minutes.broken(verb, why), broken(why));
    }
  }

  private Probed end() {
    Message opens = session.map(s -> Message.of("protocol.rpc.done", host, s.build()))
        .orElseGet(() -> Message.of("protocol.rpc.no-dn", host));
    return doubtful ? new Probed.Doubtful(opens) : new Probed.Answers(List.of(), opens);
  }

  /** What is beside the mailbox has a cause of its own: the mailbox does open. */
  private Probed broken(Stop why) {
    return verb.isOfAddressBook() && why.fault() != Fault.DEADLINE
        ? new Probed.Broken(Fault.RPC_ADDRESS_BOOK, Fault.RPC_ADDRESS_BOOK.at(host, why.getMessage()))
        : new Probed.Broken(why.fault(), why.at(host));
  }

  private void told() {
    Optional<String> scheme = line.offer().rpc().flatMap(Offer.Rpc::authPackage);
    if (!line.offer().rpc().map(Offer.Rpc::ssl).orElse(true)) {
      minutes.odd(Verb.EXPR, Message.of("protocol.rpc.told-plain", host));
    } else {
      minutes.good(Verb.EXPR, scheme.map(s -> Message.of("protocol.rpc.told", host, s))
          .orElseGet(() -> Message.of("protocol.rpc.told-open", host)));
    }
  }

  /** [MS-RPCH] 2.1.2.1.5. */
  private void echo(Verb which, String method) throws Stop {
    verb = which;
    Http.Reply reply = line.http().send(proxy.echo(method, STORE_PORT, line.left().get()));
    if (reply.fault().isPresent()) {
      throw new Stop(reply.fault().get(), reply.detail());
    }
    if (reply.status() != 200) {
      throw ChannelEnd.refused(reply, "", line.address().text());
    }
    if (!isEcho(reply.body())) {
      throw new Stop(Fault.RPC_MALFORMED,
          "The answer to the echo is " + reply.body().length + " bytes of something else.");
    }
    minutes.good(verb, Message.of("protocol.rpc.echo", host));
  }

  private static boolean isEcho(byte[] body) {
    try {
      return Heard.read(body) instanceof Heard.Steering(Rts rts) && rts.isEcho();
    } catch (Malformed e) {
      return false;
    }
  }

  /** The server may want RPC itself signed in; then it says so to a bind or to a call. */
  private void store() throws Stop {
    try {
      session();
    } catch (Stop why) {
      boolean bound = verb.compareTo(Verb.BIND_STORE) >= 0;
      if (!bound || !WANT_SIGN_IN.contains(why.fault()) || line.rpc().security().isEmpty()) {
        throw why;
      }
      minutes.odd(verb, Message.of("protocol.rpc.secured", host, why.getMessage()));
      secured = true;
      session();
    }
  }

  private void session() throws Stop {
    verb = Verb.CONN_STORE;
    try (VirtualConnection connection = connection(STORE_PORT)) {
      principal(connection);
      bind(connection, Verb.BIND_STORE, Syntax.EMSMDB, "EMSMDB");
      if (line.settings().legacyDn().isPresent()) {
        connect(connection, line.settings().legacyDn().get());
      } else {
        doubtful = true;
        minutes.odd(Verb.CONNECT, Message.of("protocol.rpc.no-dn", host));
      }
    }
  }

  private void connect(VirtualConnection connection, String dn) throws Stop {
    verb = Verb.CONNECT;
    byte[] results = connection.call(Connect.OPERATION, new Connect(
        dn, dn.hashCode() & 0xFFFF_FFFFL, CODE_PAGE, LOCALE, ClientVersion.of(line.client())).stub(), verb.word());
    Connected connected = read(() -> Connected.read(results));
    if (connected.code() != 0) {
      throw Stop.store(connected.code());
    }
    session = Optional.of(connected);
    minutes.opened(verb, Message.of("protocol.rpc.opened", host, connected.displayName(), connected.build()));
    verb = Verb.DISCONNECT;
    byte[] over = connection.call(Disconnect.OPERATION, Disconnect.stub(connected.context()), verb.word());
    finish(read(() -> Disconnect.code(over)), 0);
  }

  private void book() throws Stop {
    verb = Verb.CONN_BOOK;
    try (VirtualConnection connection = connection(BOOK_PORT)) {
      bind(connection, Verb.BIND_BOOK, Syntax.NSPI, "NSPI");
      verb = Verb.NSPI_BIND;
      byte[] results = connection.call(AddressBook.BIND, AddressBook.bind(CODE_PAGE, LOCALE), verb.word());
      AddressBook.Bound bound = read(() -> AddressBook.bound(results));
      if (bound.code() != 0) {
        throw Stop.store(bound.code());
      }
      minutes.good(verb, Message.of("protocol.rpc.book", host));
      verb = Verb.NSPI_UNBIND;
      byte[] over = connection.call(AddressBook.UNBIND, AddressBook.unbind(bound.context()), verb.word());
      finish(read(() -> AddressBook.unbound(over)), AddressBook.UNBOUND);
    }
  }

  /** That a session could not be closed in order is worth a word, and changes nothing. */
  private void finish(long code, long expected) {
    if (code == expected) {
      minutes.good(verb, Message.of("protocol.rpc.closed", host));
    } else {
      minutes.odd(verb, Stop.store(code).at(host));
    }
  }

  private void bind(VirtualConnection connection, Verb which, Syntax asked, String name) throws Stop {
    verb = which;
    connection.bind(asked, name);
    minutes.good(verb, Message.of("protocol.rpc.bound", host, name));
  }

  private VirtualConnection connection(String port) throws Stop {
    UUID cookie = UUID.randomUUID();
    UUID out = UUID.randomUUID();
    VirtualConnection connection = new VirtualConnection(
        line.rpc().open(proxy.opening(port, Rts.connA1(cookie, out), line.left().get())), out, line.address().text(),
        secured ? line.rpc().security() : Optional.empty());
    try {
      connection.open(Rts.connB1(cookie, UUID.randomUUID(), group));
      minutes.good(verb, Message.of("protocol.rpc.connected", host, proxy.target(port)));
      return connection;
    } catch (Stop | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void principal(VirtualConnection connection) throws Stop {
    verb = Verb.PRINCIPAL;
    Evidence.Certificate certificate = connection.certificate()
        .orElseThrow(() -> new Stop(Fault.RPC_NOT_MUTUAL, "no certificate was shown"));
    Optional<String> told = line.offer().rpc().flatMap(Offer.Rpc::certPrincipalName);
    String expected = told.map(MutualCheck::expected).orElse(host);
    switch (MutualCheck.of(told, certificate)) {
      case WAIVED -> minutes.good(verb, Message.of("protocol.rpc.principal-waived", host));
      case NOT_TOLD -> minutes.good(verb, Message.of("protocol.rpc.principal-not-told", host));
      case SUBJECT -> minutes.good(verb, Message.of("protocol.rpc.principal", host, expected));
      case ALTERNATIVE_ONLY -> minutes.odd(
          verb, Message.of("protocol.rpc.principal-alternative", host, expected, MutualCheck.commonName(certificate)));
      case OTHER -> throw new Stop(
          Fault.RPC_NOT_MUTUAL, "msstd:" + expected + " is told, and the subject is " + certificate.subject());
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws Malformed;
  }

  private <T> T read(Reading<T> reading) throws Stop {
    try {
      return reading.read();
    } catch (Malformed e) {
      throw Stop.malformed(e, verb.word());
    }
  }
}

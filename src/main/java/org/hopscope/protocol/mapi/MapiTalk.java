package org.hopscope.protocol.mapi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.protocol.Line;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Probed;
import org.hopscope.protocol.Talk;
import org.hopscope.protocol.Talked;
import org.hopscope.wire.Text;

/**
 * MAPI over HTTP [MS-OXCMAPIHTTP] as far as the proof that the mailbox opens: a session, RopLogon in it,
 * and the address book beside it.
 */
public final class MapiTalk implements Talk {
  @Override
  public Talked on(Line line) {
    Turns turns = new Turns();
    Probed end = new Dialog(line, turns).hold();
    turns.unsaid("PING", "Connect", "RopLogon");
    if (line.offer().addressBook().isPresent()) {
      turns.unsaid("Bind");
    }
    return new Talked(turns.all(), end);
  }

  private static final class Dialog {
    private final Line line;
    private final Turns turns;
    private final String host;
    private final Session store;
    private String owner = "";
    private String version = "";

    Dialog(Line line, Turns turns) {
      this.line = line;
      this.turns = turns;
      this.host = line.offer().url().getHost();
      this.store = new Session(line, new Endpoint(line.offer().url(), line.client()), turns);
    }

    Probed hold() {
      Optional<String> dn = line.settings().legacyDn().filter(d -> !d.isBlank());
      if (dn.isEmpty()) {
        return nameless(Message.of("mapi.no-dn", host));
      }
      try {
        store.ask("PING", "PING", new byte[0], Heard.GOOD, body -> Message.of("mapi.ping", host));
        mailbox(dn.get());
      } catch (Stop stop) {
        return stop.why();
      }
      return line.offer().addressBook().map(this::addressBook).orElseGet(() -> opened("mapi.done-mailbox"));
    }

    /** Nothing could be opened, so nobody need sign in. */
    private Probed nameless(Message why) {
      turns.add("Connect", Heard.UNSAID, why);
      return new Probed.Doubtful(why);
    }

    private void mailbox(String dn) throws Stop {
      store.ask("Connect", "Connect", Connected.request(dn), Heard.GOOD, this::connected);
      store.route();
      try {
        byte[] logon = Executed.request(RopBuffer.of(Logon.request(dn)));
        store.ask("Execute", "RopLogon", logon, Heard.OPENED, this::loggedOn);
      } finally {
        store.leave("Disconnect", Closed.disconnect());
      }
    }

    private Message connected(byte[] body) throws Malformed, Stop {
      Connected connected = Connected.read(body);
      if (connected.code() != 0) {
        throw store.judge().refused(connected.code());
      }
      owner = connected.displayName().isBlank() ? line.address().text() : Text.brief(connected.displayName());
      version = store.version().map(Text::brief).orElse("?");
      return Message.of("mapi.connected", owner, version);
    }

    private Message loggedOn(byte[] body) throws Malformed, Stop {
      Executed executed = Executed.read(body);
      if (executed.code() != 0) {
        throw store.judge().refused(executed.code());
      }
      return switch (Logon.read(RopBuffer.responses(executed.ropBuffer()))) {
        case Logon.Open(boolean all) -> Message.of(all ? "mapi.opened" : "mapi.opened-as-guest", owner);
        case Logon.Refused(long code) -> throw store.judge().refused(code);
        case Logon.Elsewhere(long code, String server) -> throw new Stop(
            Fault.MAPI_WRONG_SERVER, Message.of(
                "fault.mapi-wrong-server+mapi.elsewhere", host, StoreError.text(code), Text.brief(server)));
        case Logon.Later(var wait) -> throw new Stop(
            Fault.MAPI_BUSY,
            Message.of("fault.mapi-busy+mapi.wait", host, "RopBackoff", Math.max(1, wait.toSeconds())));
      };
    }

    /** Signed in for one server: an address book at another gets no credential from here. */
    private Probed addressBook(URI url) {
      if (!isSameServer(url)) {
        turns.add("Bind", Heard.UNSAID, Message.of("mapi.book-elsewhere", url.getHost()));
        return opened("mapi.done-mailbox");
      }
      Session book = new Session(line, new Endpoint(url, line.client()), turns);
      try {
        book.ask("Bind", "Bind", Bound.request(), Heard.GOOD, body -> bound(book, body));
        book.leave("Unbind", Closed.unbind());
        return opened("mapi.done");
      } catch (Stop stop) {
        List<String> seen = stop.why().summary().args();
        return new Probed.Doubtful(
            Message.of("mapi.done-mailbox+mapi.nspi-fails", host, owner, version, seen.getLast()));
      }
    }

    private Message bound(Session book, byte[] body) throws Malformed, Stop {
      long code = Bound.read(body);
      if (code != 0) {
        throw book.judge().refused(code);
      }
      return Message.of("mapi.bound", host);
    }

    private boolean isSameServer(URI url) {
      URI own = line.offer().url();
      return own.getHost().equalsIgnoreCase(url.getHost()) && own.getPort() == url.getPort()
          && own.getScheme().equalsIgnoreCase(url.getScheme());
    }

    private Probed opened(String key) {
      return new Probed.Answers(List.of(), Message.of(key, host, owner, version));
    }
  }
}

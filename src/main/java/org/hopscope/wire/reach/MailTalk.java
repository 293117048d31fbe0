package org.hopscope.wire.reach;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Manners;
import org.hopscope.wire.Probes;
import org.hopscope.wire.SystemSays;
import org.hopscope.wire.link.ConnectFault;

/** A visit to a mail server: says hello, opens TLS and leaves. Nothing is sent, and nobody signs in. */
record MailTalk(Visit visit, Probes.Mail mail) {
  void run() {
    if (!visit.connect() || mail.beginsWithTls() && !visit.secure()) {
      return;
    }
    visit.await(told(new Hello(Manners.SILENT, "", List.of(), "")));
    Hello hello = greet();
    visit.tell(told(hello));
    if (hello.manners() == Manners.POLITE && (mail.beginsWithTls() || visit.secure())) {
      leave();
    }
  }

  private Hello greet() {
    try {
      return dialect().greet(line());
    } catch (ProtocolException endless) {
      return new Hello(Manners.STRANGE, "", List.of(), SystemSays.of(endless));
    } catch (IOException broken) {
      return Hello.closed(ConnectFault.says(broken));
    }
  }

  private Hello.Line line() throws IOException {
    return new Hello.Line(new Lines(visit.in()), visit.out());
  }

  private Hello.Dialect dialect() {
    return switch (mail) {
      case SMTP -> Smtp.from(visit.localAddress());
      case IMAP -> new Imap(false);
      case IMAPS -> new Imap(true);
      case POP3S -> MailTalk::pop;
    };
  }

  /** RFC 1939, section 4. */
  private static Hello pop(Hello.Line line) throws IOException {
    return line.first().map(first -> Hello.of(popManners(first.toUpperCase(Locale.ROOT)), first))
        .orElseGet(() -> Hello.closed(""));
  }

  private static Manners popManners(String banner) {
    if (banner.startsWith("+OK")) {
      return Manners.POLITE;
    }
    return banner.startsWith("-ERR") ? Manners.TURNS_AWAY : Manners.STRANGE;
  }

  private void leave() {
    try {
      line().say(mail.protocol().equals("IMAP") ? "h3 LOGOUT" : "QUIT");
    } catch (IOException gone) {
      // it was left anyway
    }
  }

  private Evidence.Greeting told(Hello hello) {
    Probes.Target to = visit.target();
    return new Evidence.Greeting(
        to.host(), to.address().getHostAddress(), to.port(), mail.protocol(), hello.banner(), hello.offers(),
        hello.manners(), hello.detail(), visit.age());
  }
}

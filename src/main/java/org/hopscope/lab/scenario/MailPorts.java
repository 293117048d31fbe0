package org.hopscope.lab.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hopscope.lab.mail.Imap;
import org.hopscope.lab.mail.Pop;
import org.hopscope.lab.mail.Smtp;

/** What listens on the ports of mail. */
final class MailPorts {
  static final Port SMTP = smtp(Smtp.StartTls.OFFERED);
  private static final Map<Integer, Port> ALL = Map.of(
      25, SMTP, 587, SMTP, 143, new Port.Mail(new Imap(), false),
      993, new Port.Mail(new Imap(), true), 995, new Port.Mail(new Pop(), true));

  private MailPorts() {}

  static Port smtp(Smtp.StartTls startTls) {
    return new Port.Mail(new Smtp("AM0PR01CA0001.outlook.office365.com", startTls), false);
  }

  static Port at(int number) {
    return ALL.get(number);
  }

  /** Those by which a program reads mail and hands it in. */
  static Map<Integer, Port> ofClients() {
    Map<Integer, Port> ports = new HashMap<>(ALL);
    ports.keySet().retainAll(Set.of(143, 587, 993, 995));
    return ports;
  }
}

package org.hopscope.lab.dns;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** A resolver that answers a name which does not exist with its own search page. */
public record Hijack(Answers truth, String searchPage) implements Answers {
  @Override
  public Optional<Message> to(Message query) {
    Optional<Message> honest = truth.to(query);
    boolean missing = honest.filter(r -> r.getRcode() == Rcode.NXDOMAIN).isPresent();
    if (!missing || query.getQuestion().getType() != Type.A) {
      return honest;
    }
    String name = query.getQuestion().getName().toString(true);
    return new Zone(List.of(new ZoneRecord(name, "A", searchPage))).to(query);
  }
}

package org.hopscope.lab.dns;

import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/**
 * A validating resolver with zones it cannot answer for.
 *
 * @param bogus domains whose signatures are wrong: the answer comes only with checking disabled
 * @param failing domains whose servers do not answer
 */
public record Troubled(Answers truth, Set<String> bogus, Set<String> failing) implements Answers {
  @Override
  public Optional<Message> to(Message query) {
    String name = query.getQuestion().getName().toString(true).toLowerCase(java.util.Locale.ROOT);
    if (within(name, failing)) {
      return Optional
          .of(failed(query, ExtendedErrorCodeOption.NO_REACHABLE_AUTHORITY, "servers of the zone are silent"));
    }
    boolean unchecked = query.getHeader().getFlag(Flags.CD);
    return within(name, bogus) && !unchecked
        ? Optional.of(failed(query, ExtendedErrorCodeOption.SIGNATURE_EXPIRED, "signature expired"))
        : truth.to(query);
  }

  private static boolean within(String name, Set<String> domains) {
    return domains.stream().anyMatch(d -> name.equals(d) || name.endsWith("." + d));
  }

  private static Message failed(Message query, int code, String text) {
    Message reply = Zone.replyTo(query);
    reply.getHeader().setRcode(Rcode.SERVFAIL);
    if (query.getOPT() != null) {
      reply.removeAllRecords(Section.ADDITIONAL);
      reply.addRecord(new OPTRecord(1232, 0, 0, 0, new ExtendedErrorCodeOption(code, text)), Section.ADDITIONAL);
    }
    return reply;
  }
}

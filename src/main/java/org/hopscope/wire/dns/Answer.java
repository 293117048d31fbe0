package org.hopscope.wire.dns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * What one message says about a question.
 *
 * @param trail the aliases followed, in order, without the name asked for
 * @param rest where the chain goes on outside this message: to be asked next
 */
record Answer(DnsStatus status, List<Name> trail, List<Record> records, Optional<Name> rest) {

  static Answer read(Message message, Name asked, int type) {
    Set<Name> trail = new LinkedHashSet<>();
    Name at = asked;
    while (type != Type.CNAME) {
      Optional<Name> next = alias(message, at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
      if (at.equals(asked) || !trail.add(at)) {
        return new Answer(DnsStatus.LOOP, List.copyOf(trail), List.of(), Optional.empty());
      }
    }
    List<Record> found = records(message, at, type);
    boolean open = found.isEmpty() && !trail.isEmpty() && !closed(message, at);
    return new Answer(
        status(message, found), List.copyOf(trail), found, open ? Optional.of(at) : Optional.empty());
  }

  private static Optional<Name> alias(Message message, Name name) {
    return records(message, name, Type.CNAME).stream().findFirst().map(r -> ((CNAMERecord) r).getTarget());
  }

  private static List<Record> records(Message message, Name name, int type) {
    return message.getSection(Section.ANSWER).stream()
        // a record without data has a type and is nothing of the kind (RFC 2136 has a use for it)
        .filter(r -> r.getType() == type && r.getName().equals(name) && r.rdataToWireCanonical().length > 0)
        .toList();
  }

  /** RFC 2308: an SOA of the target's zone, or NXDOMAIN, makes "nothing there" final. */
  private static boolean closed(Message message, Name target) {
    return message.getRcode() != Rcode.NOERROR
        || message.getSection(Section.AUTHORITY).stream()
            .anyMatch(r -> r instanceof SOARecord && target.subdomain(r.getName()));
  }

  private static DnsStatus status(Message message, List<Record> found) {
    return switch (message.getRcode()) {
      case Rcode.NOERROR -> found.isEmpty() ? DnsStatus.NO_RECORD : DnsStatus.FOUND;
      case Rcode.NXDOMAIN -> DnsStatus.NO_DOMAIN;
      case Rcode.REFUSED -> DnsStatus.REFUSED;
      default -> DnsStatus.SERVER_FAILED;
    };
  }

  List<DnsRecord> evidence() {
    return records.stream()
        .map(r -> new DnsRecord(text(r.getName()), Type.string(r.getType()), r.getTTL(), data(r)))
        .toList();
  }

  static List<String> texts(List<Name> names) {
    return names.stream().map(Answer::text).toList();
  }

  static String text(Name name) {
    return name.toString(true);
  }

  private static String data(Record record) {
    return switch (record) {
      case ARecord a -> a.getAddress().getHostAddress();
      case AAAARecord a -> a.getAddress().getHostAddress();
      case CNAMERecord c -> text(c.getTarget());
      case MXRecord m -> m.getPriority() + " " + text(m.getTarget());
      case SRVRecord s -> s.getPriority() + " " + s.getWeight() + " " + s.getPort() + " " + text(s.getTarget());
      case TXTRecord t -> String.join("", t.getStrings());
      default -> record.rdataToString();
    };
  }

  /** This answer with what came before it in the chain. */
  Answer after(List<Name> earlier) {
    List<Name> whole = new ArrayList<>(Stream.concat(earlier.stream(), trail.stream()).toList());
    return new Answer(status, whole, records, rest);
  }
}

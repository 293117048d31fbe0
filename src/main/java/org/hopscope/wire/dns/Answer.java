package org.hopscope.wire.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
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
 * @param links the aliases followed, in order
 * @param rest where the chain goes on outside this message: to be asked next
 * @param errors extended errors (RFC 8914)
 */
record Answer(DnsStatus status, List<Record> links, List<Record> records, Optional<Name> rest, List<String> errors) {
  private static final int LONGEST_TEXT = 120;

  static Answer nothing(DnsStatus status) {
    return new Answer(status, List.of(), List.of(), Optional.empty(), List.of());
  }

  static Answer read(Message message, Name asked, int type) {
    Map<Name, Record> links = new LinkedHashMap<>();
    Name at = asked;
    while (type != Type.CNAME) {
      Optional<Record> next = alias(message, at);
      if (next.isEmpty()) {
        break;
      }
      if (links.putIfAbsent(at, next.get()) != null) {
        return new Answer(DnsStatus.LOOP, List.copyOf(links.values()), List.of(), Optional.empty(), errors(message));
      }
      at = target(next.get());
    }
    List<Record> found = records(message, at, type);
    boolean open = found.isEmpty() && !links.isEmpty() && !closed(message, at);
    return new Answer(
        status(message, found), List.copyOf(links.values()), found, open ? Optional.of(at) : Optional.empty(),
        errors(message));
  }

  private static Optional<Record> alias(Message message, Name name) {
    return records(message, name, Type.CNAME).stream().findFirst();
  }

  private static Name target(Record alias) {
    return ((CNAMERecord) alias).getTarget();
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

  /** "6 DNSSEC_BOGUS: no valid signature": the code, its name, what the server adds. */
  static List<String> errors(Message message) {
    if (message.getOPT() == null) {
      return List.of();
    }
    return message.getOPT().getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream()
        .filter(ExtendedErrorCodeOption.class::isInstance)
        .map(o -> error((ExtendedErrorCodeOption) o))
        .toList();
  }

  private static String error(ExtendedErrorCodeOption option) {
    String name = option.getErrorCode() + " " + ExtendedErrorCodeOption.text(option.getErrorCode());
    String text = option.getText() == null ? "" : option.getText().replaceAll("\\p{Cc}", " ").strip();
    return text.isEmpty() ? name : name + ": " + text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }

  List<Name> trail() {
    return links.stream().map(Answer::target).toList();
  }

  List<DnsRecord> evidence() {
    return records.stream().map(Answer::evidence).toList();
  }

  static DnsRecord evidence(Record r) {
    return new DnsRecord(text(r.getName()), Type.string(r.getType()), r.getTTL(), data(r));
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
  Answer after(List<Record> earlier) {
    List<Record> whole = new ArrayList<>(Stream.concat(earlier.stream(), links.stream()).toList());
    return new Answer(status, whole, records, rest, errors);
  }

  Answer with(DnsStatus other) {
    return new Answer(other, links, records, rest, errors);
  }
}

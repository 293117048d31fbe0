package org.hopscope.lab.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** All names of a world, answered as a recursive resolver would: with the whole alias trail. */
public final class Zone implements Answers {
  private static final int MAX_ALIASES = 12;
  private final List<Record> records;

  public Zone(List<ZoneRecord> lines) {
    this.records = lines.stream().map(Zone::record).toList();
  }

  @Override
  public Optional<Message> to(Message query) {
    Record question = query.getQuestion();
    Message reply = replyTo(query);
    Name name = question.getName();
    for (int aliases = 0; aliases < MAX_ALIASES; aliases++) {
      List<Record> found = find(name, question.getType());
      if (!found.isEmpty()) {
        found.forEach(record -> reply.addRecord(record, Section.ANSWER));
        return Optional.of(reply);
      }
      List<Record> alias = find(name, Type.CNAME);
      if (alias.isEmpty()) {
        return Optional.of(nothing(reply, name));
      }
      reply.addRecord(alias.getFirst(), Section.ANSWER);
      name = ((org.xbill.DNS.CNAMERecord) alias.getFirst()).getTarget();
    }
    reply.getHeader().setRcode(Rcode.SERVFAIL);
    return Optional.of(reply);
  }

  /** Addresses of a name, aliases followed; empty when it has none. */
  public List<String> addresses(String name) {
    List<String> found = new ArrayList<>();
    for (int type : new int[] {Type.A, Type.AAAA}) {
      Message query = Message.newQuery(Record.newRecord(absolute(name), type, DClass.IN));
      to(query).stream()
          .flatMap(reply -> reply.getSection(Section.ANSWER).stream())
          .filter(record -> record.getType() == type)
          .forEach(record -> found.add(record.rdataToString()));
    }
    return found;
  }

  static Message replyTo(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(Flags.RA);
    if (query.getHeader().getFlag(Flags.RD)) {
      reply.getHeader().setFlag(Flags.RD);
    }
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    if (query.getOPT() != null) {
      reply.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    }
    return reply;
  }

  // RFC 2308: a name that exists without such a record is not a name that does not exist
  private Message nothing(Message reply, Name name) {
    if (!exists(name) && wildcard(name).isEmpty()) {
      reply.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    int labels = name.labels();
    Name apex = labels > 3 ? new Name(name, labels - 3) : name;
    String soa = "ns1." + apex + " hostmaster." + apex + " 2026010101 3600 600 1209600 300";
    reply.addRecord(record(new ZoneRecord(apex.toString(true), "SOA", soa)), Section.AUTHORITY);
    return reply;
  }

  private List<Record> find(Name name, int type) {
    Optional<Name> wildcard = exists(name) ? Optional.empty() : wildcard(name);
    return records.stream()
        .filter(record -> record.getType() == type && record.getName().equals(wildcard.orElse(name)))
        .map(record -> wildcard.isPresent() ? Record.newRecord(name, type, DClass.IN, record.getTTL(), record.rdataToWireCanonical()) : record)
        .toList();
  }

  private boolean exists(Name name) {
    return records.stream().anyMatch(record -> record.getName().subdomain(name));
  }

  /** RFC 4592: the star next to the closest name that exists. */
  private Optional<Name> wildcard(Name name) {
    for (int labels = 1; labels < name.labels() - 1; labels++) {
      Name star = name.wild(labels);
      if (records.stream().anyMatch(record -> record.getName().equals(star))) {
        return Optional.of(star);
      }
      if (exists(new Name(name, labels))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Record record(ZoneRecord line) {
    try {
      return Record.fromString(
          absolute(line.name()), Type.value(line.type()), DClass.IN, line.ttl(), line.data(), Name.root);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a zone line: " + line, e);
    }
  }

  private static Name absolute(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a name: " + name, e);
    }
  }
}

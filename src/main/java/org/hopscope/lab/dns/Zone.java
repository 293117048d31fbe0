package org.hopscope.lab.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Map<String, List<ZoneRecord>> lines;
  private final Set<String> names = new HashSet<>();
  private final Zone beneath;

  public Zone(List<ZoneRecord> lines) {
    this(lines, null);
  }

  /** @param beneath answers for the names of which {@code lines} say nothing; may be null */
  public Zone(List<ZoneRecord> lines, Zone beneath) {
    this.lines = lines.stream().collect(Collectors.groupingBy(ZoneRecord::name));
    this.lines.keySet().forEach(this::addWithParents);
    this.beneath = beneath;
  }

  private void addWithParents(String name) {
    for (String rest = name; names.add(rest) && rest.indexOf('.') >= 0;) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
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
    for (int type : new int[]{Type.A, Type.AAAA}) {
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
    reply.addRecord(record(apex, new ZoneRecord(apex.toString(true), "SOA", soa)), Section.AUTHORITY);
    return reply;
  }

  private List<Record> find(Name name, int type) {
    String owner = exists(name) ? plain(name) : wildcard(name).orElse(plain(name));
    return at(owner).stream()
        .filter(line -> Type.value(line.type()) == type)
        .map(line -> record(name, line))
        .toList();
  }

  private List<ZoneRecord> at(String name) {
    List<ZoneRecord> own = lines.get(name);
    return own != null ? own : beneath == null ? List.of() : beneath.at(name);
  }

  private boolean exists(Name name) {
    return exists(plain(name));
  }

  private boolean exists(String name) {
    return names.contains(name) || beneath != null && beneath.exists(name);
  }

  private static String plain(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }

  /** RFC 4592: the star next to the closest name that exists. */
  private Optional<String> wildcard(Name name) {
    for (int labels = 1; labels < name.labels() - 1; labels++) {
      String star = plain(name.wild(labels));
      if (!at(star).isEmpty()) {
        return Optional.of(star);
      }
      if (exists(new Name(name, labels))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Record record(Name name, ZoneRecord line) {
    try {
      return Record.fromString(
          name, Type.value(line.type()), DClass.IN, line.ttl(), line.data(), Name.root);
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

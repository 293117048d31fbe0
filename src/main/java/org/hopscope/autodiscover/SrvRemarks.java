package org.hopscope.autodiscover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.model.Message;

/** What is worth knowing of a domain's SRV records (RFC 2782). */
public final class SrvRemarks {
  private static final int HTTPS = 443;
  private static final int MOST = 10;

  private SrvRemarks() {}

  /** @param records in the order in which a client tries them */
  public static List<Message> on(List<SrvRecord> records, String domain) {
    List<Message> remarks = new ArrayList<>();
    records.stream().limit(MOST).map(r -> record(r, domain)).forEach(remarks::add);
    records.stream().filter(r -> r.usable() && r.port() != HTTPS).findFirst()
        .ifPresent(r -> remarks.add(Message.of("srv.port", Integer.toString(r.port()))));
    shared(records).forEach(priority -> remarks.add(Message.of("srv.weights", Integer.toString(priority))));
    return remarks;
  }

  private static Message record(SrvRecord r, String domain) {
    if (r.declines()) {
      return Message.of("srv.declined", domain);
    }
    return r.usable()
        ? Message.of("srv.all", Integer.toString(r.priority()), Integer.toString(r.weight()), r.target(),
            Integer.toString(r.port()))
        : Message.of("srv.bad-target", domain, r.target(), Integer.toString(r.port()));
  }

  /** Priorities of more than one server: the weight decides there. */
  private static List<Integer> shared(List<SrvRecord> records) {
    Map<Integer, Long> counts = records.stream()
        .collect(Collectors.groupingBy(SrvRecord::priority, java.util.TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }
}

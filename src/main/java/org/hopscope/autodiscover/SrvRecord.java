package org.hopscope.autodiscover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence.DnsRecord;

/** An SRV record's data: "priority weight port target" (RFC 2782). */
public record SrvRecord(int priority, int weight, int port, String target) {
  /** The lowest priority first, the greater weight first within it. Malformed ones are left out. */
  public static List<SrvRecord> inOrder(List<DnsRecord> records) {
    return records.stream()
        .filter(r -> r.type().equals("SRV"))
        .flatMap(r -> parse(r.data()).stream())
        .sorted(Comparator.comparingInt(SrvRecord::priority)
            .thenComparing(Comparator.comparingInt(SrvRecord::weight).reversed()))
        .toList();
  }

  static Optional<SrvRecord> parse(String data) {
    String[] parts = data.strip().split("\\s+");
    if (parts.length != 4 || parts[3].equals(".")) {
      return Optional.empty();
    }
    try {
      int port = Integer.parseInt(parts[2]);
      String target = parts[3].endsWith(".") ? parts[3].substring(0, parts[3].length() - 1) : parts[3];
      return port < 1 || port > 65_535
          ? Optional.empty()
          : Optional.of(new SrvRecord(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), port, target));
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }
}

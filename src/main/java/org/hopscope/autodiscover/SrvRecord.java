package org.hopscope.autodiscover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence.DnsRecord;

/** An SRV record's data: "priority weight port target" (RFC 2782). The target has no final dot. */
public record SrvRecord(int priority, int weight, int port, String target) {
  private static final int LARGEST = 65_535;
  private static final int LONGEST = 300;

  /** The lowest priority first, the greater weight first within it. Unusable and malformed ones are left out. */
  public static List<SrvRecord> inOrder(List<DnsRecord> records) {
    return all(records).stream().filter(SrvRecord::usable).toList();
  }

  /** In the same order, with those that name nothing to connect to. */
  public static List<SrvRecord> all(List<DnsRecord> records) {
    return records.stream()
        .filter(r -> r.type().equals("SRV"))
        .flatMap(r -> parse(r.data()).stream())
        .sorted(Comparator.comparingInt(SrvRecord::priority)
            .thenComparing(Comparator.comparingInt(SrvRecord::weight).reversed())
            .thenComparing(SrvRecord::target))
        .toList();
  }

  /** Empty for what is no SRV record's data. */
  static Optional<SrvRecord> parse(String data) {
    String[] parts = data.length() > LONGEST ? new String[0] : data.strip().split("\\s+");
    if (parts.length != 4 || parts[3].isEmpty()) {
      return Optional.empty();
    }
    try {
      SrvRecord record = new SrvRecord(number(parts[0]), number(parts[1]), number(parts[2]), bare(parts[3]));
      return Optional.of(record);
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  private static int number(String text) {
    int value = Integer.parseInt(text);
    if (value < 0 || value > LARGEST) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static String bare(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Target ".": the service is decidedly not available at this domain. */
  public boolean declines() {
    return target.isEmpty();
  }

  /** As in a sentence. */
  public String shown() {
    return (declines() ? "." : target) + ":" + port;
  }

  public boolean usable() {
    return port > 0 && isHostName(target);
  }

  private static boolean isHostName(String name) {
    boolean labels = name.matches("[A-Za-z0-9]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9_-]{0,62})){1,20}");
    return labels && !name.matches("[0-9.]+");
  }
}

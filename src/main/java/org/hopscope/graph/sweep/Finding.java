package org.hopscope.graph.sweep;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Need;
import org.hopscope.model.endpoint.Transport;

/**
 * Rows that one cause has, with one behind it: told once, and repaired in one place.
 *
 * @param rows never empty; the one to name first
 */
public record Finding(Cause cause, Optional<String> who, List<Checked> rows) {
  private record Key(Cause cause, Optional<String> who) {}

  private static final int HTTPS = 443;
  private static final int MANY = 3;
  /** What breaks worst; of that the name that matters most, else one the list itself has, on the usual port. */
  private static final Comparator<Checked> FOREMOST = Comparator.comparing(Checked::impact)
      .thenComparing(row -> !Extent.isEssential(row))
      .thenComparing(row -> row.check().standsFor().isPresent())
      .thenComparing(row -> row.check().port() != HTTPS);
  /** A network that wants a sign-in first breaks much else on the way to it. */
  private static final Comparator<Finding> GRAVEST = Comparator
      .comparing((Finding f) -> f.cause() != Cause.CAPTIVE_PORTAL)
      .thenComparing(Finding::impact)
      .thenComparing(f -> -f.rows.stream().filter(row -> row.impact() == f.impact()).count())
      .thenComparing(Finding::cause);

  public Finding {
    rows = rows.stream().sorted(FOREMOST).toList();
  }

  /** The gravest first. */
  static List<Finding> of(List<Checked> rows) {
    Map<Key, List<Checked>> byKey = rows.stream().collect(Collectors.groupingBy(
        row -> new Key(row.cause(), Witness.who(row)), LinkedHashMap::new, Collectors.toList()));
    return byKey.entrySet().stream()
        .map(e -> new Finding(e.getKey().cause(), e.getKey().who(), e.getValue()))
        .sorted(GRAVEST).toList();
  }

  /** The gravest thing that suffers. */
  public Impact impact() {
    return rows.getFirst().impact();
  }

  public Checked foremost() {
    return rows.getFirst();
  }

  /** What somebody must do about a row, and who. */
  public static Message remedy(Checked row) {
    Finding alone = new Finding(row.cause(), Witness.who(row), List.of(row));
    return alone.message(Stream.of(alone.act()));
  }

  /** What breaks, by what, who must do what about it, and how far it reaches. */
  Message broken(SweepTable table) {
    return message(Stream.concat(Stream.of(lead(table)), told()));
  }

  private String lead(SweepTable table) {
    if (cause == Cause.CAPTIVE_PORTAL) {
      return "sweep.captive";
    }
    return table.nothingWorks() ? "sweep.nothing" : Extent.says(impact(), table.rows()).key();
  }

  /** The same of what breaks nothing. */
  Message hint() {
    Optional<String> lead = Optional.of("sweep.mail-flow").filter(key -> isForMailServers());
    return message(Stream.concat(lead.stream(), told()));
  }

  /** Blocked, and for the mail servers of the network to mind. */
  boolean isForMailServers() {
    return cause.blocks() && rows.stream().allMatch(row -> row.need() == Need.MAIL_SERVERS);
  }

  private String act() {
    return isForMailServers() ? "sweep.act.mail-flow" : "sweep.act." + cause.id();
  }

  private Stream<String> told() {
    long impacts = rows.stream().map(Checked::impact).distinct().count();
    return Stream.of(
        Optional.of("sweep.seen." + cause.id() + (who.isPresent() ? ".by" : "")),
        Optional.of(act()),
        counted("sweep.more", rows.size() - 1),
        oneAddress().map(address -> "sweep.one-address"),
        cause.blocks() ? counted("sweep.further", impacts - 1) : Optional.<String>empty())
        .flatMap(Optional::stream);
  }

  private static Optional<String> counted(String key, long count) {
    return count == 0 ? Optional.empty() : Optional.of(count == 1 ? key + ".one" : key);
  }

  /** Where all of them end though they have nothing in common, and it is none of Microsoft's ranges. */
  private Optional<String> oneAddress() {
    Set<Optional<String>> addresses = rows.stream().map(Witness::address).collect(Collectors.toSet());
    long sets = rows.stream().map(row -> row.check().set().id()).distinct().count();
    if (sets < MANY || addresses.size() != 1 || rows.stream().anyMatch(Checked::viaProxy)) {
      return Optional.empty();
    }
    return addresses.iterator().next().filter(address -> rows.stream().noneMatch(row -> isPublished(address, row)));
  }

  private static boolean isPublished(String address, Checked row) {
    try {
      InetAddress at = InetAddress.ofLiteral(address);
      return row.check().set().ips().stream().anyMatch(range -> range.contains(at));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private Message message(Stream<String> keys) {
    Checked first = foremost();
    String port = (first.check().transport() == Transport.UDP ? "UDP " : "TCP ") + first.check().port();
    return Message.of(
        keys.collect(Collectors.joining("+")), first.check().target(), first.check().host(), port, rows.size() - 1,
        who.orElse(""),
        oneAddress().or(() -> Witness.address(first)).orElse(""),
        rows.stream().map(Checked::impact).distinct().count() - 1);
  }
}

package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/**
 * What the difference of the two sides means for the road.
 *
 * @param fault why the record inside is wrong; empty when the difference is worth a warning only
 * @param why its arguments: the name, what it is inside, what it is on the internet
 */
public record SplitFinding(Optional<Fault> fault, Message why) {

  /** Whether a server answers there, and presents a certificate for the name. */
  public record Reach(boolean answers, boolean certified) {
    public static final Reach NONE = new Reach(false, false);
  }

  /** The rows of the autodiscover name for which it has to be known who answers where. */
  public static Optional<Compared> contested(List<Compared> rows, String name) {
    return addresses(rows, name).filter(r -> r.differs() == Difference.VALUES).findFirst();
  }

  /**
   * @param nobody a name that nobody can have made
   * @param inside whether the server answers that the own resolvers name; likewise {@code outside}
   */
  public static Optional<SplitFinding> of(
      List<Compared> rows, String name, String nobody, Reach inside, Reach outside) {
    List<Compared> own = addresses(rows, name).toList();
    for (Compared row : own) {
      Optional<SplitFinding> found = switch (row.differs()) {
        case FORGED -> finding(Fault.DNS_FORGED, "split.forged", row);
        case PLACES -> finding(Fault.DNS_SPLIT_ELSEWHERE, "split.elsewhere", row);
        case VALUES -> gone(row, inside, outside);
        case ONLY_OUTSIDE -> missing(rows, row, name);
        case ONLY_INSIDE -> hijacked(rows, nobody, row)
            ? finding(Fault.DNS_HIJACKED, "split.hijacked", row)
            : warning("split.only-inside", row).filter(w -> noneOutside(own));
        case SAME, UNKNOWN -> Optional.empty();
      };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Stream<Compared> addresses(List<Compared> rows, String name) {
    return rows.stream()
        .filter(r -> r.name().equalsIgnoreCase(name))
        .filter(r -> r.type().equals("A") || r.type().equals("AAAA"));
  }

  private static Optional<SplitFinding> gone(Compared row, Reach inside, Reach outside) {
    boolean better = outside.answers() && !inside.answers() || outside.certified() && !inside.certified();
    return better
        ? finding(Fault.DNS_SPLIT_GONE, inside.answers() ? "split.wrong" : "split.gone", row) : Optional.empty();
  }

  /** A name that has the other family inside is not missing there. */
  private static Optional<SplitFinding> missing(List<Compared> rows, Compared row, String name) {
    boolean known = addresses(rows, name).flatMap(r -> r.inside().stream())
        .anyMatch(d -> d.status() == DnsStatus.FOUND);
    return known ? Optional.empty() : finding(Fault.DNS_SPLIT_ELSEWHERE, "split.only-outside", row);
  }

  /** Inside, what nobody made has the same answer: the resolver puts its own in the place of "no such name". */
  private static boolean hijacked(List<Compared> rows, String nobody, Compared row) {
    return addresses(rows, nobody)
        .anyMatch(r -> r.differs() == Difference.ONLY_INSIDE && said(r.inside()).equals(said(row.inside())));
  }

  private static boolean noneOutside(List<Compared> rows) {
    return rows.stream().flatMap(r -> r.outside().stream()).noneMatch(d -> d.status() == DnsStatus.FOUND);
  }

  private static Optional<SplitFinding> finding(Fault fault, String key, Compared row) {
    return Optional.of(new SplitFinding(Optional.of(fault), words(key, row)));
  }

  private static Optional<SplitFinding> warning(String key, Compared row) {
    return Optional.of(new SplitFinding(Optional.empty(), words(key, row)));
  }

  public static Message words(String key, Compared row) {
    return Message.of(key, row.name(), said(row.inside()), said(row.outside()));
  }

  private static String said(List<Dns> answers) {
    return Comparison.telling(answers).map(Comparison::words).orElse("");
  }
}

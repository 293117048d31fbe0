package org.hopscope.lab.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.dns.Answers;
import org.hopscope.lab.dns.Filter;
import org.hopscope.lab.dns.Troubled;
import org.hopscope.lab.dns.Zone;
import org.hopscope.lab.dns.ZoneRecord;

/**
 * What differs between the resolvers of a world.
 *
 * @param internet what the internet knows of this world's names
 * @param knowInternet whether the resolvers inside know the names of Microsoft 365 that are nobody's in particular
 * @param second what the computer's second resolver knows, if it has one
 * @param secondSilent the computer has a second resolver that does not answer
 * @param bogus domains whose signatures are wrong
 * @param failing domains whose name servers do not answer the inside resolvers
 * @param denied domains that do not exist, say the resolvers inside
 * @param sinkholes domains for which they have an address of their own
 * @param overHttps whether the internet's resolver can be asked over HTTPS as well
 */
public record NameSides(
    List<ZoneRecord> internet, boolean knowInternet, Optional<List<ZoneRecord>> second, boolean secondSilent,
    Set<String> bogus, Set<String> failing, Set<String> denied, Map<String, String> sinkholes, boolean overHttps) {
  /** Where the internet's resolver is asked over HTTPS. */
  public static final String HTTPS_HOST = "dns.resolver.example";

  public NameSides {
    internet = List.copyOf(internet);
    bogus = Set.copyOf(bogus);
    failing = Set.copyOf(failing);
    denied = Set.copyOf(denied);
    sinkholes = Map.copyOf(sinkholes);
  }

  /** These names, and those that are on the internet in every world. */
  public Zone onTheInternet() {
    return new Zone(internet, FrontDoors.zone());
  }

  /** What a resolver inside answers from. */
  public Zone inside(List<ZoneRecord> names) {
    return new Zone(names, knowInternet ? FrontDoors.zone() : null);
  }

  /** What it makes of that. */
  public Answers troubled(Zone zone) {
    return new Filter(new Troubled(zone, bogus, failing), denied, sinkholes);
  }
}

package org.hopscope.lab.dns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Message;

/**
 * A resolver that keeps people from some names.
 *
 * @param denied domains that it says do not exist
 * @param sinkholes domains that it answers with an address of its own; the empty one is every name there is
 */
public record Filter(Answers truth, Set<String> denied, Map<String, String> sinkholes) implements Answers {
  @Override
  public Optional<Message> to(Message query) {
    String name = query.getQuestion().getName().toString(true).toLowerCase(java.util.Locale.ROOT);
    if (denied.stream().anyMatch(domain -> within(name, domain))) {
      return new Zone(List.of()).to(query);
    }
    return sinkholes.entrySet().stream().filter(hole -> within(name, hole.getKey())).findFirst()
        .map(hole -> new Zone(List.of(new ZoneRecord(name, "A", hole.getValue()))).to(query))
        .orElseGet(() -> truth.to(query));
  }

  private static boolean within(String name, String domain) {
    return domain.isEmpty() || name.equals(domain) || name.endsWith("." + domain);
  }
}

package org.hopscope.autodiscover;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/**
 * Follows redirects the way Outlook does: ten at the most, none twice, none to plain http. One guard
 * for one chain of redirects; a RedirectAddr's guard is shared by all rounds.
 */
public final class RedirectGuard {
  /** Outlook gives up after ten (Microsoft: Outlook 2016 implementation of Autodiscover). */
  public static final int LIMIT = 10;

  /** Why a redirect must not be followed. */
  public record Refusal(Fault fault, Message why) {}

  private final Set<String> seen = new HashSet<>();
  private int followed;

  public synchronized Optional<Refusal> refuse(URI to) {
    if (!"https".equals(to.getScheme())) {
      return Optional.of(new Refusal(Fault.REDIRECT_INSECURE, Message.of("redirect.insecure", to)));
    }
    return count(Urls.canonical(to), Fault.REDIRECT_LOOP, "redirect.loop", to.toString());
  }

  public synchronized Optional<Refusal> refuseAddress(String address) {
    return count(
        address.toLowerCase(java.util.Locale.ROOT), Fault.REDIRECT_ADDR_LOOP, "redirect.addr-loop", address);
  }

  private Optional<Refusal> count(String canonical, Fault fault, String key, String shown) {
    if (!seen.add(canonical)) {
      return Optional.of(new Refusal(fault, Message.of(key, shown)));
    }
    if (followed++ > LIMIT) {
      return Optional.of(
          new Refusal(Fault.REDIRECT_TOO_DEEP, Message.of("redirect.deep", Integer.toString(LIMIT))));
    }
    return Optional.empty();
  }
}

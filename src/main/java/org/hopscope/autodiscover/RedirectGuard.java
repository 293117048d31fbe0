package org.hopscope.autodiscover;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hopscope.auth.TrustRules;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.PublicSuffix;

/**
 * Follows redirects the way Outlook does: ten at the most, none twice, none to plain http; and more
 * carefully, none to a name that anybody can have registered. One guard for one chain of redirects; a
 * RedirectAddr's guard is shared by all rounds.
 */
public final class RedirectGuard {
  /** Outlook gives up after ten (Microsoft: Outlook 2016 implementation of Autodiscover). */
  public static final int LIMIT = 10;

  /** Why a place must not be asked. */
  public record Refusal(Fault fault, Message why) {}

  private final Set<String> seen = new HashSet<>();
  private int followed;

  /** Where the chain begins, which is no redirect. */
  public synchronized Optional<Refusal> begin(URI at) {
    seen.add(Urls.canonical(at));
    return anyones(at);
  }

  /** One redirect more. */
  public synchronized Optional<Refusal> refuse(URI to) {
    if (!"https".equals(to.getScheme())) {
      return Optional.of(new Refusal(Fault.REDIRECT_INSECURE, Message.of("redirect.insecure", to.toString())));
    }
    return anyones(to).or(() -> count(Urls.canonical(to), Fault.REDIRECT_LOOP, "redirect.loop", to.toString()));
  }

  public synchronized void beginAddress(EmailAddress address) {
    seen.add(canonical(address));
  }

  /** One RedirectAddr more. Its domain's servers are asked next, so it has to be somebody's. */
  public synchronized Optional<Refusal> refuseAddress(EmailAddress address) {
    if (PublicSuffix.is(address.domain())) {
      return Optional.of(refused("redirect.addr-anyones", address.text(), address.domain()));
    }
    return count(canonical(address), Fault.REDIRECT_ADDR_LOOP, "redirect.addr-loop", address.text());
  }

  private static Optional<Refusal> anyones(URI at) {
    return TrustRules.isAnyones(at.getHost())
        ? Optional.of(refused("redirect.anyones", at.getHost()))
        : Optional.empty();
  }

  private static Refusal refused(String key, Object... args) {
    return new Refusal(Fault.REDIRECT_REFUSED, Message.of(key, args));
  }

  private static String canonical(EmailAddress address) {
    return address.text().toLowerCase(Locale.ROOT);
  }

  private Optional<Refusal> count(String canonical, Fault fault, String key, String shown) {
    if (!seen.add(canonical)) {
      return Optional.of(new Refusal(fault, Message.of(key, shown)));
    }
    if (followed == LIMIT) {
      return Optional.of(
          new Refusal(Fault.REDIRECT_TOO_DEEP, Message.of("redirect.deep", Integer.toString(LIMIT))));
    }
    followed++;
    return Optional.empty();
  }
}

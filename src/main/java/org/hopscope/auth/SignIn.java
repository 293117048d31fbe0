package org.hopscope.auth;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hopscope.auth.oauth.BearerChallenge;
import org.hopscope.auth.oauth.BearerScheme;
import org.hopscope.auth.oauth.Grant;
import org.hopscope.auth.oauth.ModernSignIn;
import org.hopscope.auth.windows.WindowsScheme;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;

/**
 * Answers challenges for one analysis. Asks the technician where the trust rules say so, and tries a
 * password once per host: a second try could lock the account.
 */
public final class SignIn {
  /** Asks the technician; may wait. */
  @FunctionalInterface
  public interface Agreement {
    boolean mayReceivePassword(String host, Message why) throws InterruptedException;
  }

  /**
   * Sign-in by token.
   *
   * @param signIn empty where no application is set, or the client cannot do it
   * @param home what is known of the account's tenant by now
   */
  public record Modern(Optional<ModernSignIn> signIn, Supplier<BearerChallenge.Home> home) {
    public static final Modern NONE = new Modern(Optional.empty(), () -> BearerChallenge.Home.UNKNOWN);
  }

  /**
   * The user who is signed in to this computer.
   *
   * @param wanted instead of the password
   * @param known whether there is somebody who may have a ticket: of the computer's domain, or by the operating system
   */
  public record Own(boolean wanted, boolean known) {}

  /** What to do about a 401. */
  public sealed interface Answer {
    record With(Scheme scheme) implements Answer {}

    /** The way ends here for Hopscope, though not necessarily for the client. */
    record Cannot(Fault fault, Message why) implements Answer {}
  }

  private static final List<String> PASSWORD_SCHEMES = List.of("negotiate", "ntlm", "basic");
  private static final Http.Reply REFUSED = new Http.Reply(401, Map.of(), new byte[0], Optional.empty(), "");
  private final EmailAddress typed;
  private final Secret password;
  private final TrustRules trust;
  private final Agreement agreement;
  private final Own own;
  private final Modern modern;
  private final Set<String> refusing = ConcurrentHashMap.newKeySet();
  private final Map<String, Scheme> accepting = new ConcurrentHashMap<>();
  private final Map<String, Boolean> agreed = new ConcurrentHashMap<>();
  private final Map<String, Object> trying = new ConcurrentHashMap<>();
  private final Offers offers = new Offers();
  private final Object asking = new Object();

  public SignIn(
      EmailAddress typed, Secret password, TrustRules trust, Agreement agreement, Own own, Modern modern) {
    this.own = own;
    this.typed = typed;
    this.password = password;
    this.trust = trust;
    this.agreement = agreement;
    this.modern = modern;
  }

  public TrustRules trust() {
    return trust;
  }

  /** Whether a token could be shown, were one asked for. */
  public boolean knowsTokens() {
    return modern.signIn().isPresent();
  }

  /** Whether it is worth asking for a token's challenge though none was shown: nothing else would do, or a token could be shown. */
  public boolean mayHideTokens(List<Challenge> challenges) {
    return !Challenge.offers(challenges, "bearer")
        && (knowsTokens() || PASSWORD_SCHEMES.stream().noneMatch(scheme -> Challenge.offers(challenges, scheme)));
  }

  /**
   * The typed address signs in, whatever address is being looked for: RedirectAddr is no user name.
   *
   * @param carrier of what has to be asked of others first
   */
  public Answer answer(URI url, List<Challenge> challenges, Carrier carrier, Duration left)
      throws InterruptedException {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    BearerChallenge.Judged bearer = BearerChallenge.judge(challenges, modern.home().get());
    if (bearer instanceof BearerChallenge.Judged.Microsoft(SignInCloud cloud) && knowsTokens()) {
      return byToken(host, cloud, carrier, left);
    }
    Optional<Scheme> scheme = strongest(host, challenges);
    if (scheme.isEmpty()) {
      return bearer instanceof BearerChallenge.Judged.Foreign(String place)
          ? new Answer.Cannot(Fault.BEARER_ISSUER_FOREIGN, Fault.BEARER_ISSUER_FOREIGN.at(host, place))
          : cannot(host, challenges);
    }
    if (offers.areWeakened(url, challenges)) {
      return new Answer.Cannot(
          Fault.SIGN_IN_DOWNGRADED, Fault.SIGN_IN_DOWNGRADED.at(host, Challenge.titles(challenges)));
    }
    if (password.isEmpty() && !(own.known() && Challenge.offers(challenges, "negotiate"))) {
      return new Answer.Cannot(Fault.NO_PASSWORD, withoutProof(host, challenges));
    }
    if (refusing.contains(host)) {
      return new Answer.Cannot(Fault.WRONG_PASSWORD, Message.of("signin.refused-before", host));
    }
    return permission(host).<Answer>map(why -> new Answer.Cannot(Fault.CREDENTIAL_WITHHELD, why))
        .orElseGet(() -> new Answer.With(scheme.get()));
  }

  private Answer byToken(String host, SignInCloud cloud, Carrier carrier, Duration left)
      throws InterruptedException {
    if (refusing.contains(host)) {
      return new Answer.Cannot(Fault.TOKEN_REFUSED, Fault.TOKEN_REFUSED.at(host, typed.text()));
    }
    Optional<Message> withheld = permission(host);
    if (withheld.isPresent()) {
      return new Answer.Cannot(Fault.CREDENTIAL_WITHHELD, withheld.get());
    }
    return switch (modern.signIn().orElseThrow().token(cloud, host, carrier, left)) {
      case Grant.Answer.Token token ->
        new Answer.With(new BearerScheme(modern.signIn().get(), cloud, host, token));
      case Grant.Answer.None(Fault fault, Message why) -> new Answer.Cannot(fault, why);
    };
  }

  /** Of what both sides know; those that keep the password here come first. */
  private Optional<Scheme> strongest(String host, List<Challenge> challenges) {
    if (Challenge.offers(challenges, "negotiate")) {
      return Optional.of(WindowsScheme.negotiate(typed.text(), host, password));
    }
    if (Challenge.offers(challenges, "ntlm")) {
      return Optional.of(WindowsScheme.ntlm(typed.text(), host, password));
    }
    return Challenge.offers(challenges, "basic")
        ? Optional.of(new Scheme.EachRequest("Basic", new BasicAuthorization(typed.text(), password)))
        : Optional.empty();
  }

  /** Why there is nothing to sign in with, and what would help. */
  public Message withoutProof(String host, List<Challenge> challenges) {
    if (!own.wanted()) {
      return Message.of("signin.no-password", host);
    }
    String why = !Challenge.offers(challenges, "negotiate")
        ? Challenge.offers(challenges, "bearer") ? "signin.own-no-token" : "signin.own-not-offered"
        : own.known() ? "signin.own-nobody" : "signin.own-no-domain";
    return Message.of(why, host, Challenge.titles(challenges));
  }

  private Answer cannot(String host, List<Challenge> challenges) {
    String offered = Challenge.titles(challenges);
    return Challenge.offers(challenges, "bearer")
        ? new Answer.Cannot(
            Fault.MODERN_AUTH_ONLY,
            own.wanted() ? withoutProof(host, challenges) : Message.of("signin.modern", offered))
        : new Answer.Cannot(Fault.NO_COMMON_SCHEME, Message.of("signin.no-scheme", offered));
  }

  /**
   * The first try of a password at a host is made alone: what comes of it decides for those who ask the
   * same host at the same time. Refused meanwhile, they get the refusal without having asked.
   */
  public Http.Reply inTurn(String host, Supplier<Http.Reply> asking) {
    if (accepting.containsKey(host)) {
      return asking.get();
    }
    synchronized (trying.computeIfAbsent(host, h -> new Object())) {
      return refusing.contains(host) ? REFUSED : asking.get();
    }
  }

  /** The host let this sign-in pass. */
  public void accepted(String host, Scheme scheme) {
    accepting.put(host, scheme);
  }

  /** The sign-in that this host has let pass before, for a further question to it; empty once it refused. */
  public Optional<Scheme> again(String host) {
    return Optional.ofNullable(accepting.get(host))
        .filter(a -> !refusing.contains(host) && !(trust.judge(host) instanceof Trust.Never));
  }

  /** The host said no to this password. */
  public void refused(String host) {
    refusing.add(host);
  }

  /** Empty when allowed, else why not. One question at a time, and each host is asked for once. */
  private Optional<Message> permission(String host) throws InterruptedException {
    return switch (trust.judge(host)) {
      case Trust.Allowed allowed -> Optional.empty();
      case Trust.Never never -> Optional.of(never.why());
      case Trust.Ask ask -> agrees(host, ask.why())
          ? Optional.empty()
          : Optional.of(Message.of(own.wanted() ? "signin.own-not-agreed" : "signin.not-agreed", host));
    };
  }

  private boolean agrees(String host, Message why) throws InterruptedException {
    synchronized (asking) {
      Boolean before = agreed.get(host);
      if (before == null) {
        before = agreement.mayReceivePassword(host, why);
        agreed.put(host, before);
      }
      return before;
    }
  }
}

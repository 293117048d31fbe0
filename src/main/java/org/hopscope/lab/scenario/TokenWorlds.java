package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.Microsoft365.tenant;
import static org.hopscope.lab.scenario.WorldBuilder.world;

import java.util.List;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.oauth.Door;
import org.hopscope.lab.oauth.Door.Objection;

/** Where a token is asked for, and what may be wrong with it. */
final class TokenWorlds {
  private static final String ANNA = "anna@contoso.com";

  private TokenWorlds() {}

  static List<Scenario> all() {
    return List.of(
        cloud("modern-token").microsoft365(tenant("contoso").mailbox(ANNA).modernOnly().tokens(d -> d)).build(),
        cloud("code-not-entered").microsoft365(tenant("contoso").mailbox(ANNA).modernOnly().tokens(Door::deserted))
            .build(),
        objecting("mfa-needed", Objection.MFA),
        objecting("conditional-access", Objection.CONDITIONAL_ACCESS),
        objecting("consent-needed", Objection.CONSENT),
        objecting("account-locked", Objection.LOCKED),
        objecting("password-expired", Objection.PASSWORD_EXPIRED),
        objecting("account-disabled", Objection.DISABLED),
        asking("foreign-issuer",
            SignIn.foreignIssuer("https://login.microsoftonline.com.sign-in.example/common/oauth2/authorize")),
        asking("token-refused", SignIn.refusingTokens()),
        asking("token-expires", SignIn.expiring(8)),
        asking("claims-needed", SignIn.demandingClaims()),
        asking("legacy-auth-blocked", SignIn.passwordBlocked()),
        asking("bearer-on-demand-token", SignIn.modernOnDemand()),
        cloud("bearer-on-demand").microsoft365(tenant("contoso").mailbox(ANNA).asking(SignIn.modernOnDemand())).build(),
        hybridModern());
  }

  private static Scenario objecting(String id, Objection objection) {
    return cloud(id).microsoft365(tenant("contoso").mailbox(ANNA).modernOnly().tokens(d -> d.objecting(objection)))
        .build();
  }

  private static Scenario asking(String id, SignIn signIn) {
    return cloud(id).microsoft365(tenant("contoso").mailbox(ANNA).modern(signIn)).build();
  }

  private static WorldBuilder cloud(String id) {
    return CloudWorlds.published(id).hidden();
  }

  /** The mailbox is at home; its server takes tokens of the tenant. */
  private static Scenario hybridModern() {
    return world("hybrid-modern-auth", ANNA).hidden()
        .mx("contoso.com", "mail.contoso.com")
        .website("contoso.com")
        .cname("autodiscover.contoso.com", "mail.contoso.com")
        .exchange(OwnExchange.own("mail.contoso.com").certifiedFor("autodiscover.contoso.com").mailbox(ANNA)
            .signIn(SignIn::hybridModern))
        .microsoft365(tenant("contoso").user(ANNA).tokens(d -> d))
        .build();
  }
}

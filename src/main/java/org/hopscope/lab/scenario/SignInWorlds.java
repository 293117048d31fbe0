package org.hopscope.lab.scenario;

import static org.hopscope.lab.scenario.OwnWorlds.mail;
import static org.hopscope.lab.scenario.OwnWorlds.published;
import static org.hopscope.lab.scenario.OwnWorlds.wrong;

import java.util.HexFormat;
import java.util.List;
import org.hopscope.lab.exchange.SignIn;
import org.hopscope.lab.kerberos.KeyCenter;
import org.hopscope.lab.kerberos.Realm;
import org.hopscope.lab.kerberos.TicketDoorman;
import org.hopscope.lab.windows.NtlmSeat.Protection;

/** Own Exchange servers that differ in how they let people in. */
final class SignInWorlds {
  private static final String OTTO = "otto@fabrikam.com";
  private static final String DOMAIN = "corp.fabrikam.com";
  /** A challenge whose target information is said to be two gigabytes away, [MS-NLMP] 2.2.1.2. */
  private static final byte[] ABSURD = HexFormat.of().parseHex(
      "4e544c4d535350000200000000000000380000003382a2e20123456789abcdef0000000000000000ffffffffffffff7f0a0063450000000f");

  private SignInWorlds() {}

  static List<Scenario> healthy() {
    return List.of(
        world("ntlm-only", mail().signIn((host, passwords) -> SignIn.ntlmOnly(host, passwords, Protection.REQUIRED)))
            .build(),
        ticket("kerberos", true, false).build());
  }

  static List<Scenario> broken() {
    return List.of(
        wrong("sign-in-downgraded", mail().signIn(SignIn::downgrading)),
        world("ntlm-channel-binding", balanced().signIn(SignIn::boundElsewhere))
            .mendedBy(world("ntlm-channel-binding", balanced())),
        ticket("kerberos-spn-missing", false, false).mendedBy(ticket("kerberos-spn-missing", true, false)),
        ticket("kerberos-clock-skew", true, true).mendedBy(ticket("kerberos-clock-skew", true, false)));
  }

  static List<Scenario> branches() {
    return List.of(
        world("negotiate-only",
            mail().signIn((host, passwords) -> SignIn.negotiateOnly(host, passwords, Protection.REQUIRED))).hidden()
            .build(),
        world("ntlm-absurd", mail().signIn((host, passwords) -> SignIn.absurd(ABSURD))).hidden().build(),
        world("sign-in-stalled", mail().signIn(SignIn::stalling)).hidden().build(),
        world("ntlm-interrupted", mail().answersBecome(
            response -> response.status() == 401 ? response.closing() : response)).hidden().build());
  }

  private static WorldBuilder world(String id, OwnExchange exchange) {
    return published(id).exchange(exchange.mailbox(OTTO));
  }

  /** Behind a load balancer, which shows by its cookie. */
  private static OwnExchange balanced() {
    return mail().answersBecome(response -> response.with("Set-Cookie",
        "BIGipServerpool_mail=1677787402.47873.0000; path=/; Httponly; Secure"));
  }

  /** @param skewed whether the domain's clock is not the computer's */
  private static WorldBuilder ticket(String id, boolean registered, boolean skewed) {
    Realm realm = new Realm(DOMAIN, OTTO, WorldBuilder.PASSWORD);
    if (registered) {
      realm.registered("mail.fabrikam.com").registered("autodiscover.fabrikam.com");
    }
    OwnExchange exchange = mail().mailbox(OTTO)
        .signIn((host, passwords) -> SignIn.domain(host, passwords, new TicketDoorman(realm)));
    return WorldBuilder.world(id, OTTO)
        .inside(DOMAIN, new KeyCenter(realm, skewed))
        .scp("MAIL01", "20230115", "https://mail.fabrikam.com/autodiscover/autodiscover.xml")
        .mx("fabrikam.com", "mail.fabrikam.com")
        .website("fabrikam.com")
        .cname("autodiscover.fabrikam.com", "mail.fabrikam.com")
        .exchange(exchange);
  }
}

package org.hopscope.advice.firewall;

import java.util.List;
import java.util.Locale;
import org.hopscope.graph.sweep.SweepTale;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.Impact;

/** A network in which something of every kind is missing. */
final class Filtered {
  static final Wording WORDS = new Wording(Locale.ENGLISH);
  /** A service whose name tries to become a command. */
  static final EndpointSet HOSTILE = SweepTale.set(
      900, "Common", "=cmd|' /C calc'!A0\n'; Remove-Item -Recurse \u2019 #\\", true, List.of("evil.office.com"),
      List.of("198.51.100.0/24"), List.of(443), List.of());

  private Filtered() {}

  static SweepTale tale() {
    return SweepTale.of(12)
        .row(SweepTale.SUBMISSION, Impact.MAIL_CLIENTS, Cause.DROPPED, "smtp.office365.com", 587)
        .row(SweepTale.SUBMISSION, Impact.MAIL_CLIENTS, Cause.REFUSED, "smtp.office365.com", 993)
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443)
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.RESET_AFTER_HELLO, "outlook.office.com", 443)
        .row(SweepTale.MAILBOX, Impact.PLAIN_HTTP, Cause.REFUSED, "outlook.office365.com", 80)
        .udp(SweepTale.MEDIA, Impact.TEAMS_MEDIA, Cause.UDP_SILENT, "worldaz.tr.teams.microsoft.com", 3478)
        .udp(SweepTale.MEDIA, Impact.TEAMS_MEDIA, Cause.UDP_SILENT, "worldaz.tr.teams.microsoft.com", 3479)
        .row(SweepTale.SIGN_IN, Impact.SIGN_IN, Cause.DNS_FILTERED, "login.microsoftonline.com", 443)
        .standIn(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.DROPPED, "www.office.com", "*.office.com")
        .standIn(SweepTale.SIGN_IN, Impact.SIGN_IN, Cause.INTERCEPTED, "a.auth.microsoft.com", "*.auth.microsoft.com")
        .row(SweepTale.PORTAL, Impact.OFFICE_APPS, Cause.DNS_FAILED, "www.office.com", 443)
        .row(SweepTale.MAIL, Impact.MAIL_FLOW, Cause.DROPPED, "contoso-com.mail.protection.outlook.com", 25)
        .row(HOSTILE, Impact.OTHER, Cause.DROPPED, "evil.office.com", 443)
        .complete();
  }

  static MissingRules rules() {
    return MissingRules.of(tale().table());
  }

  static String text(Export export) {
    return export.text(rules(), WORDS);
  }

  static MissingRules nothing() {
    return MissingRules.of(SweepTale.of(1)
        .row(SweepTale.MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office365.com", 443)
        .complete().table());
  }
}

package org.hopscope.advice.dns;

import java.util.stream.Stream;
import org.hopscope.advice.Case;
import org.hopscope.advice.Change;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Verdict;

/** The records of an account's domain, as they are and as they should be. */
final class Records {
  private static final long HOUR = 3600;

  private Records() {}

  /** The hop that looks up the autodiscover record of the account's own domain. */
  static Stream<HopNode> own(Case now) {
    return now.graph().hop("r0.dns").stream();
  }

  static boolean isOwn(HopNode hop) {
    return hop.id().equals("r0.dns");
  }

  /** The hop that looks up the record of a domain which RedirectAddr named. */
  static boolean ofRedirect(HopNode hop) {
    return hop.id().matches("r[1-9]\\d*\\.dns");
  }

  /** The record as it should be: to Microsoft 365 where the mail is, else to the own Exchange. */
  static Change towards(Case now) {
    String name = "autodiscover." + now.domain();
    Verdict.Deployment deployment = now.verdict().deployment();
    boolean cloud = deployment == Verdict.Deployment.CLOUD_ONLY || now.mailAtMicrosoft() && deployment == Verdict.Deployment.UNKNOWN;
    return new Change.DnsRecord(name, HOUR, "CNAME", (cloud ? "autodiscover.outlook.com" : "mail." + now.domain()) + ".");
  }

  /** [MS-OXDISCO] 3.1.5.4; RFC 2782. */
  static Change service(Case now) {
    return new Change.DnsRecord(
        "_autodiscover._tcp." + now.domain(), HOUR, "SRV", "0 0 443 mail." + now.domain() + ".");
  }
}

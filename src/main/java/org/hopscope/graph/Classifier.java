package org.hopscope.graph;

import java.util.List;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Decision;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Decision.MailboxHome;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.MicrosoftHosts;

/** Tells cloud-only, hybrid and on-premises apart: by what answered, else by what DNS and AD DS announce. */
final class Classifier {
  private Classifier() {}

  static Deployment classify(Scene scene) {
    Road road = scene.road();
    if (road.settings().isPresent()) {
      return bySettings(scene, road.settings().get());
    }
    if (road.redirects().stream().anyMatch(r -> byOwnServer(scene, r))) {
      return Deployment.HYBRID_CLOUD_MAILBOX;
    }
    return byAnnouncement(scene);
  }

  private static Deployment bySettings(Scene scene, Decision.SettingsFound settings) {
    if (settings.home() == MailboxHome.ON_PREMISES) {
      return mailAtMicrosoft(scene) ? Deployment.HYBRID_ON_PREMISES_MAILBOX : Deployment.ON_PREMISES;
    }
    boolean ownServer = scene.hop(settings.fromHop()).filter(n -> !MicrosoftHosts.runs(n.hop().host())).isPresent();
    boolean sentOn = scene.road().redirects().stream().anyMatch(r -> byOwnServer(scene, r));
    return ownServer || sentOn ? Deployment.HYBRID_CLOUD_MAILBOX : Deployment.CLOUD_ONLY;
  }

  /** An own server's answer is drawn as a question of its own; Microsoft 365's is not. */
  private static boolean byOwnServer(Scene scene, Decision.RedirectAddr redirect) {
    return scene.hop(redirect.fromHop())
        .filter(n -> n.hop().kind() == HopKind.DECISION || !MicrosoftHosts.runs(n.hop().host()))
        .isPresent();
  }

  private static Deployment byAnnouncement(Scene scene) {
    Leads leads = leads(scene);
    if (leads == Leads.MICROSOFT_365) {
      return ownServerSpoke(scene) ? Deployment.HYBRID : Deployment.CLOUD_ONLY;
    }
    if (ownServersAnnounced(scene)) {
      return mailAtMicrosoft(scene) ? Deployment.HYBRID : Deployment.ON_PREMISES;
    }
    return leads == Leads.NOWHERE && mailAtMicrosoft(scene) ? Deployment.CLOUD_ONLY : Deployment.UNKNOWN;
  }

  /** AD DS or the domain's own record names servers of this organisation. */
  private static boolean ownServersAnnounced(Scene scene) {
    boolean scp = scene.evidence(Evidence.Directory.class).anyMatch(d -> !d.found().isEmpty());
    return scp || leads(scene) == Leads.ELSEWHERE && scene.foreignRecord().isEmpty();
  }

  private static Leads leads(Scene scene) {
    return scene.road().ownRecord().map(Decision.RecordLeads::where).orElse(Leads.NOWHERE);
  }

  private static boolean ownServerSpoke(Scene scene) {
    return scene.hops().stream()
        .filter(n -> n.id().matches("r0\\.scp\\.\\d+"))
        .flatMap(n -> Scene.evidence(n, Evidence.Http.class))
        .anyMatch(h -> h.status() > 0);
  }

  /** The mail exchanger of the account's domain is Microsoft 365. */
  static boolean mailAtMicrosoft(Scene scene) {
    return scene.hop("r0.dns").stream()
        .flatMap(n -> Scene.evidence(n, Evidence.Dns.class))
        .filter(d -> d.type().equals("MX"))
        .flatMap(d -> d.records().stream())
        .anyMatch(r -> MicrosoftHosts.receivesMail(lastWord(r.data())));
  }

  private static String lastWord(String data) {
    return List.of(data.strip().split("\\s+")).getLast();
  }
}

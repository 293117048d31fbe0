package org.hopscope.snapshot.evidence;

import java.util.List;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Residence.Reason;
import org.hopscope.graph.Residence.Weighed;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.model.Evidence;
import org.hopscope.model.HopKind;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** Where the account lives: the kind of deployment chosen, and what speaks for and against each. */
final class AccountSheet extends SheetMaker {
  private final Residence residence;

  AccountSheet(Wording words, Residence residence) {
    super(words);
    this.residence = residence;
  }

  @Override
  void write(HopNode node) {
    if (node.hop().kind() != HopKind.ACCOUNT) {
      return;
    }
    if (!isOneOfTheKinds()) {
      heading(words.say("account.chosen", words.say("residence." + residence.deployment().id()), certainty()));
      line(words.say("account.open." + residence.deployment().id()), Tone.QUIET);
    }
    residence.classes().forEach(this::kind);
    residence.account().ifPresent(this::told);
  }

  /** Hybrid, without a word of where in it the mailbox is, is two of the kinds; unknown is none. */
  private boolean isOneOfTheKinds() {
    return residence.deployment() != Deployment.HYBRID && residence.deployment() != Deployment.UNKNOWN;
  }

  private void kind(Weighed weighed) {
    boolean chosen = weighed.deployment() == residence.deployment();
    String badge = chosen ? certainty() : "";
    blocks.add(new Block.Kind(
        words.say("residence." + weighed.deployment().id()), badge, chosen,
        says(weighed.reasons()), says(weighed.against()), words.say("account.nothing")));
  }

  private String certainty() {
    return words.say("certainty." + residence.certainty().id());
  }

  private List<String> says(List<Reason> reasons) {
    return reasons.stream().map(r -> words.say(r.says())).toList();
  }

  private void told(Evidence.Account account) {
    heading(words.say("account.told", account.cloud()));
    fact("account.namespace", account.namespace().isEmpty() ? "" : words.say("account.is-" + account.namespace()));
    fact("account.brand", account.brand());
    fact("account.idp", account.idp());
    fact("account.tenant-id", account.tenant());
    fact("account.region", account.region());
  }
}

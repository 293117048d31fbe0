package org.hopscope.snapshot.file;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.hopscope.advice.Change;
import org.hopscope.advice.session.Entry;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;

/** The names by which kinds of events, outcomes, decisions, evidence, and of what a session tells stand in a file. None is ever changed. */
final class TypeNames {
  static final Map<Class<?>, String> EVENTS = Map.ofEntries(
      entry(AnalysisEvent.Started.class, "started"),
      entry(AnalysisEvent.HopStarted.class, "hop-started"),
      entry(AnalysisEvent.HopMoved.class, "hop-moved"),
      entry(AnalysisEvent.Observed.class, "observed"),
      entry(AnalysisEvent.HopEnded.class, "hop-ended"),
      entry(AnalysisEvent.Learnt.class, "learnt"),
      entry(AnalysisEvent.Decided.class, "decided"),
      entry(AnalysisEvent.Settled.class, "settled"),
      entry(AnalysisEvent.Ended.class, "ended"));

  static final Map<Class<?>, String> OUTCOMES = Map.ofEntries(
      entry(Outcome.Passed.class, "passed"),
      entry(Outcome.Warned.class, "warned"),
      entry(Outcome.Failed.class, "failed"),
      entry(Outcome.ExpectedFailure.class, "expected-failure"),
      entry(Outcome.Skipped.class, "skipped"));

  static final Map<Class<?>, String> DECISIONS = Map.ofEntries(
      entry(Decision.SettingsFound.class, "settings-found"),
      entry(Decision.RedirectAddr.class, "redirect-addr"),
      entry(Decision.RedirectUrl.class, "redirect-url"),
      entry(Decision.RecordLeads.class, "record-leads"),
      entry(Decision.StepChosen.class, "step-chosen"),
      entry(Decision.SignInStops.class, "sign-in-stops"),
      entry(Decision.ProtocolChosen.class, "protocol-chosen"));

  static final Map<Class<?>, String> EVIDENCE = Map.ofEntries(
      entry(Evidence.Dns.class, "dns"),
      entry(Evidence.SplitHorizon.class, "split-horizon"),
      entry(Evidence.Tcp.class, "tcp"),
      entry(Evidence.Tunnel.class, "tunnel"),
      entry(Evidence.ProxyScript.class, "proxy-script"),
      entry(Evidence.Tls.class, "tls"),
      entry(Evidence.Stun.class, "stun"),
      entry(Evidence.Greeting.class, "greeting"),
      entry(Evidence.Revocation.class, "revocation"),
      entry(Evidence.Http.class, "http"),
      entry(Evidence.Directory.class, "directory"),
      entry(Evidence.Settings.class, "settings"),
      entry(Evidence.Comparison.class, "comparison"),
      entry(Evidence.PastProxy.class, "past-proxy"),
      entry(Evidence.Dialogue.class, "dialogue"),
      entry(Evidence.Clue.class, "clue"),
      entry(Evidence.Account.class, "account"),
      entry(Evidence.Note.class, "note"),
      entry(Evidence.TakenOver.class, "taken-over"));

  static final Map<Class<?>, String> SESSION = Map.ofEntries(
      entry(Entry.Begun.class, "begun"),
      entry(Entry.Answered.class, "answered"),
      entry(Entry.Proposed.class, "proposed"),
      entry(Entry.Acted.class, "acted"),
      entry(Entry.HandedTo.class, "handed-to"),
      entry(Entry.Rechecked.class, "rechecked"),
      entry(Entry.Noted.class, "noted"),
      entry(Entry.Retried.class, "retried"),
      entry(Entry.Paused.class, "paused"),
      entry(Entry.Resumed.class, "resumed"),
      entry(Entry.Solved.class, "solved"),
      entry(Entry.HandedOver.class, "handed-over"),
      entry(Entry.Undecided.class, "undecided"));

  static final Map<Class<?>, String> CHANGES = Map.ofEntries(
      entry(Change.Step.class, "step"),
      entry(Change.DnsRecord.class, "dns-record"),
      entry(Change.PowerShell.class, "powershell"),
      entry(Change.Registry.class, "registry"),
      entry(Change.Command.class, "command"));

  private static final Map<Class<?>, Map<Class<?>, String>> FAMILIES = Map.of(
      AnalysisEvent.class, EVENTS, Outcome.class, OUTCOMES, Decision.class, DECISIONS, Evidence.class, EVIDENCE,
      Entry.class, SESSION, Change.class, CHANGES);

  private TypeNames() {}

  /** The kinds of a family by name; empty for what comes in one kind only. */
  static Map<Class<?>, String> family(Class<?> type) {
    return FAMILIES.entrySet().stream().filter(f -> f.getKey().isAssignableFrom(type)).map(Map.Entry::getValue)
        .findFirst().orElse(Map.of());
  }

  static List<Class<?>> families() {
    return List.copyOf(FAMILIES.keySet());
  }
}

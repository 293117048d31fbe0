package org.hopscope.snapshot.evidence;

import java.util.Locale;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Outcome;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** What was tried, what came back, what that means. */
final class SummarySheet extends SheetMaker {
  private final boolean untold;

  /** @param untold whether what is wrong is not said */
  SummarySheet(Wording words, boolean untold) {
    super(words);
    this.untold = untold;
  }

  @Override
  void write(HopNode node) {
    fact("summary.tried", tried(node));
    boolean told = !untold || node.outcome().filter(SummarySheet::wrong).isEmpty();
    node.outcome().filter(_ -> told).ifPresentOrElse(this::cameBack,
        () -> fact("summary.back", state(node), Tone.QUIET));
    node.outcome().filter(_ -> told).ifPresent(outcome -> fact("summary.means", meaning(outcome)));
    node.took().ifPresent(this::took);
    of(Evidence.TakenOver.class, node).forEach(then -> line(words.say(then.says()), Tone.QUIET));
    of(Evidence.Tcp.class, node).forEach(this::connection);
    of(Evidence.ProxyScript.class, node).stream().distinct().forEach(this::script);
    of(Evidence.Tunnel.class, node).forEach(this::tunnel);
    if (told && !of(Evidence.Note.class, node).isEmpty()) {
      heading(words.say("summary.notes"));
      of(Evidence.Note.class, node).forEach(n -> line(words.say(n.message()), Tone.PLAIN));
    }
  }

  private static boolean wrong(Outcome outcome) {
    return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Warned;
  }

  private String tried(HopNode node) {
    String key = "tried." + node.hop().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String host = node.hop().host().isEmpty() ? words.say(node.hop().title()) : node.hop().host();
    return words.say(key, host);
  }

  private String state(HopNode node) {
    return words.say(node.state().word());
  }

  private void cameBack(Outcome outcome) {
    fact("summary.back", words.say(outcome.summary()), tone(outcome));
  }

  private static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Passed _ -> Tone.GOOD;
      case Outcome.Failed _ -> Tone.BAD;
      case Outcome.Warned _ -> Tone.WARN;
      case Outcome.ExpectedFailure _,Outcome.Skipped _ -> Tone.QUIET;
    };
  }

  private String meaning(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Passed _ -> words.say("means.passed");
      case Outcome.Warned _ -> words.say("means.warned");
      case Outcome.Failed failed -> means(failed.fault());
      case Outcome.ExpectedFailure _ -> words.say("means.expected");
      case Outcome.Skipped skipped -> skipped(skipped.reason());
    };
  }

  private String skipped(SkipReason reason) {
    return words.say("means.skip-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void connection(Evidence.Tcp tcp) {
    String to = tcp.address() + ":" + tcp.port() + ", " + Times.say(tcp.took(), words);
    String what = tcp.fault().map(f -> to + ". " + means(f)).orElse(to);
    fact("summary.connection", what, tcp.fault().isPresent() ? Tone.BAD : Tone.GOOD);
  }

  private void script(Evidence.ProxyScript script) {
    boolean failed = script.fault().isPresent();
    String said = failed ? script.fault().map(this::means).get() + " " + words.name(script.detail()) : script.taken();
    fact("summary.script",
        words.say(failed ? "summary.script.failed" : "summary.script.answer", script.url(), words.say(script.how()),
            script.asked(), said),
        failed ? Tone.WARN : Tone.GOOD);
    if (script.entries().size() > 1) {
      script.entries().forEach(entry -> line(entry.text() + ": " + words.say(entry.why()), Tone.QUIET));
    }
  }

  private void tunnel(Evidence.Tunnel tunnel) {
    String answer = words.say(
        tunnel.signIn().isEmpty() ? "summary.proxy.answer" : "summary.proxy.signed", tunnel.proxy(),
        words.say(tunnel.how()), tunnel.to(), Integer.toString(tunnel.status()), tunnel.signIn());
    String what = tunnel.fault().map(f -> answer + " " + means(f)).orElse(answer);
    fact("summary.proxy", what, tunnel.fault().isPresent() ? Tone.BAD : Tone.GOOD);
    if (tunnel.signIn().equals("Basic")) {
      line(words.say("summary.proxy.basic"), Tone.WARN);
    }
    tunnel.headers().forEach((name, values) -> line(name + ": " + String.join(", ", values), Tone.QUIET));
  }
}

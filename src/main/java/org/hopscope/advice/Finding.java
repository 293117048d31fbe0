package org.hopscope.advice;

import java.util.ArrayList;
import java.util.List;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Message;

/**
 * Something that is not as it should be, and what to do.
 *
 * @param rule the id of the rule that found it
 * @param hop the id of the hop at which it is seen
 * @param args fill the words: {0} is the host, the rest is the rule's own
 * @param changes to be made one after the other
 * @param consequences what else is wrong because of it
 */
public record Finding(
    String rule, Gravity gravity, String hop, List<String> args, Actor actor, List<Change> changes,
    List<Reference> references, List<Finding> consequences) {
  public Finding {
    args = List.copyOf(args);
    changes = List.copyOf(changes);
    references = List.copyOf(references);
    consequences = List.copyOf(consequences);
  }

  public Message title() {
    return word("title");
  }

  /** What was seen, in a sentence. */
  public Message seen() {
    return word("seen");
  }

  /** Why it matters to the user. */
  public Message why() {
    return word("why");
  }

  /** How to see that it is mended. */
  public Message verify() {
    return word("verify");
  }

  private Message word(String part) {
    return new Message("advice." + rule + "." + part, args);
  }

  Finding with(Gravity other) {
    return new Finding(rule, other, hop, args, actor, changes, references, consequences);
  }

  Finding leadingTo(List<Finding> others) {
    return new Finding(rule, gravity, hop, args, actor, changes, references, others);
  }

  /** Collects what a rule says of a hop. */
  public static final class Draft {
    private final String rule;
    private final HopNode node;
    private final Gravity gravity;
    private final List<String> args = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    Draft(String rule, HopNode node, Gravity gravity) {
      this.rule = rule;
      this.node = node;
      this.gravity = gravity;
      args.add(node.hop().host());
    }

    /** Further arguments of the words, from {1} on. */
    public Draft about(String... more) {
      args.addAll(List.of(more));
      return this;
    }

    public Draft change(Change change) {
      changes.add(change);
      return this;
    }

    /** A step in words, {@code advice.<id>.do}, or {@code .do.<which>}. */
    public Draft step(String... which) {
      changes.add(new Change.Step(new Message(
          "advice." + rule + ".do" + (which.length == 0 ? "" : "." + which[0]), args)));
      return this;
    }

    public Draft exchange(String... lines) {
      return change(new Change.PowerShell(Change.Shell.EXCHANGE_SERVER, List.of(lines)));
    }

    public Draft online(String... lines) {
      return change(new Change.PowerShell(Change.Shell.EXCHANGE_ONLINE, List.of(lines)));
    }

    /** Lines for Windows PowerShell. */
    public Draft windows(String... lines) {
      return change(new Change.PowerShell(Change.Shell.WINDOWS, List.of(lines)));
    }

    /** Lines for Microsoft Graph PowerShell. */
    public Draft entra(String... lines) {
      return change(new Change.PowerShell(Change.Shell.ENTRA, List.of(lines)));
    }

    public Draft see(Reference... documents) {
      references.addAll(List.of(documents));
      return this;
    }

    public Finding by(Actor actor) {
      return new Finding(rule, gravity, node.id(), args, actor, changes, references, List.of());
    }
  }
}

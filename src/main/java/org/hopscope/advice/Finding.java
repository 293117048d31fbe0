package org.hopscope.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Message;

/**
 * Something that is not as it should be, and what to do.
 *
 * @param rule the id of the rule that found it
 * @param hop the id of the hop at which it is seen first
 * @param alsoAt the other hops at which the very same is seen
 * @param args fill the words: {0} is the host, the rest is the rule's own
 * @param changes to be made one after the other
 * @param consequences what else is wrong because of it, or what the client met on the way that it stopped
 */
public record Finding(
    String rule, Gravity gravity, String hop, List<String> alsoAt, List<String> args, Actor actor, List<Change> changes,
    List<Reference> references, List<Finding> consequences) {
  public Finding {
    alsoAt = List.copyOf(alsoAt);
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

  /** Whether it is seen at this hop. */
  public boolean isAt(String id) {
    return hop.equals(id) || alsoAt.contains(id);
  }

  Finding alsoAt(List<String> others) {
    return new Finding(rule, gravity, hop, others, args, actor, changes, references, consequences);
  }

  Finding leadingTo(List<Finding> others) {
    return new Finding(rule, gravity, hop, alsoAt, args, actor, changes, references, others);
  }

  /** Collects what a rule says of a hop. */
  public static final class Draft {
    private final String rule;
    private final HopNode node;
    private Gravity gravity;
    private final List<String> alsoAt = new ArrayList<>();
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

    public Draft changes(List<Change> more) {
      changes.addAll(more);
      return this;
    }

    /** Further arguments, from what was remarked at the hop under a key. */
    public Draft noted(String key, int... places) {
      for (int place : places) {
        args.add(Hops.noted(node, key, place));
      }
      return this;
    }

    /** Further arguments, from the sentence that the hop ended with. */
    public Draft told(int... places) {
      for (int place : places) {
        args.add(Hops.argument(node, place));
      }
      return this;
    }

    /** The one value that proves the fault. */
    public Draft proof() {
      args.add(Hops.value(node));
      return this;
    }

    /** A further argument, as the hop tells it. */
    public Draft from(Function<HopNode, String> value) {
      args.add(value.apply(node));
      return this;
    }

    /** What is found only warns. */
    public Draft stopsNobody(boolean so) {
      gravity = so && gravity == Gravity.BLOCKS ? Gravity.WARNS : gravity;
      return this;
    }

    Draft alsoAt(List<String> others) {
      alsoAt.addAll(others);
      return this;
    }

    /** A step in words, {@code advice.<id>.do}, or {@code .do.<which>}. */
    public Draft step(String... which) {
      changes.add(new Change.Step(new Message(
          "advice." + rule + ".do" + (which.length == 0 ? "" : "." + which[0]), args)));
      return this;
    }

    public Draft exchange(String... lines) {
      return shell(Change.Shell.EXCHANGE_SERVER, lines);
    }

    public Draft online(String... lines) {
      return shell(Change.Shell.EXCHANGE_ONLINE, lines);
    }

    /** Lines for Windows PowerShell. */
    public Draft windows(String... lines) {
      return shell(Change.Shell.WINDOWS, lines);
    }

    /** Lines for Microsoft Graph PowerShell. */
    public Draft entra(String... lines) {
      return shell(Change.Shell.ENTRA, lines);
    }

    /** A line for Windows PowerShell about the hop. */
    public Draft windowsFor(Function<HopNode, String> line) {
      return windows(line.apply(node));
    }

    private Draft shell(Change.Shell shell, String... lines) {
      return lines.length == 0 ? this : change(new Change.PowerShell(shell, List.of(lines)));
    }

    public Draft see(Reference... documents) {
      references.addAll(List.of(documents));
      return this;
    }

    public Finding by(Actor actor) {
      return new Finding(rule, gravity, node.id(), alsoAt, args, actor, changes, references, List.of());
    }
  }
}

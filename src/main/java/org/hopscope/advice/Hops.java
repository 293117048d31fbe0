package org.hopscope.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;

/** What one hop tells. */
public final class Hops {
  private Hops() {}

  /** Step 6, where the company's web site answers. */
  public static boolean inRootStep(HopNode hop) {
    return hop.id().matches("r\\d+\\.root(\\..*)?");
  }

  /** A server that an SRV record named. */
  public static boolean bySrv(HopNode hop) {
    return hop.id().matches("r\\d+\\.srv\\.to(\\..*)?");
  }

  /** A server that a service connection point named. */
  public static boolean byDirectory(HopNode hop) {
    return hop.id().matches("r\\d+\\.scp\\b.*\\.\\d+");
  }

  public static boolean isProtocol(HopNode hop) {
    return hop.hop().kind() == HopKind.PROTOCOL;
  }

  /** Why a hop failed; empty for what fails by design. */
  public static Optional<Fault> fault(HopNode hop) {
    return hop.outcome()
        .flatMap(o -> o instanceof Outcome.Failed(Fault fault, Message why) ? Optional.of(fault) : Optional.empty());
  }

  /** The same, or what a server's hop passed with although it is a fault. */
  static Optional<Fault> trouble(HopNode hop) {
    boolean server = isProtocol(hop) || hop.hop().kind() == HopKind.SERVER;
    return fault(hop).or(() -> hop.outcome()
        .flatMap(o -> server && o instanceof Outcome.Warned(Message what) ? named(what.key()) : Optional.empty()));
  }

  private static Optional<Fault> named(String key) {
    String first = key.replaceFirst("\\+.*", "");
    return Arrays.stream(Fault.values()).filter(f -> first.equals("fault." + f.id())).findFirst();
  }

  public static boolean failedBy(HopNode hop, Fault... faults) {
    return fault(hop).filter(Set.of(faults)::contains).isPresent();
  }

  public static <E extends Evidence> Stream<E> evidence(HopNode hop, Class<E> kind) {
    return hop.evidence().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The last certificate chain's leaf seen at a hop. */
  public static Optional<Evidence.Certificate> leaf(HopNode hop) {
    return evidence(hop, Evidence.Tls.class).filter(t -> !t.chain().isEmpty()).map(t -> t.chain().getFirst())
        .reduce((first, last) -> last);
  }

  /** The parts of the sentence that the hop ended with. */
  public static Stream<String> keys(HopNode hop) {
    return hop.outcome().stream().flatMap(o -> Stream.of(o.summary().key().split("\\+")));
  }

  /** What that sentence is about, by place; empty where there is nothing. */
  public static String argument(HopNode hop, int place) {
    List<String> args = hop.outcome().map(o -> o.summary().args()).orElse(List.of());
    return args.size() > place ? args.get(place) : "";
  }

  /** What it tells beside the host: a status, a date, a code. */
  public static String detail(HopNode hop) {
    return argument(hop, 1);
  }

  /** The one value that proves why a hop failed; empty where there is none. */
  public static String value(HopNode hop) {
    return HopGraph.proof(hop);
  }

  /** What was remarked at a hop under this key, or one that begins so. */
  public static Optional<Message> note(HopNode hop, String key) {
    return Stream.concat(
        hop.outcome().filter(o -> o instanceof Outcome.Warned).map(Outcome::summary).stream(),
        evidence(hop, Evidence.Note.class).map(Evidence.Note::message))
        .filter(m -> Stream.of(m.key().split("\\+")).anyMatch(part -> part.startsWith(key))).findFirst();
  }

  /** What such a remark is about, by place; empty where there is nothing. */
  public static String noted(HopNode hop, String key, int place) {
    return note(hop, key).map(Message::args).filter(args -> args.size() > place).map(args -> args.get(place))
        .orElse("");
  }

  /** What was heard on a protocol, or of a service, under words that begin so. */
  public static Stream<Evidence.Turn> turns(HopNode hop, String beginning) {
    return evidence(hop, Evidence.Dialogue.class).flatMap(d -> d.turns().stream())
        .filter(t -> t.says().key().startsWith(beginning));
  }
}

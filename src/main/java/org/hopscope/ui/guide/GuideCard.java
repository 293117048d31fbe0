package org.hopscope.ui.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the guide says at a step, and what can be chosen there.
 *
 * @param kind of step, as in style classes
 * @param good what the last look showed to be mended
 * @param remedies to be done one after the other
 * @param ticket text for somebody else; empty where nobody else is concerned
 * @param verify how to see that it is mended, or empty
 * @param handOver whether to hand over is what is mostly wanted
 */
public record GuideCard(
    String kind, String heading, List<String> good, List<String> says, List<FindingCard.Remedy> remedies,
    Optional<String> ticket,
    String verify, Password password, boolean handOver, List<Choice> choices) {
  /** With what was done well, before all else that is good. */
  GuideCard praised(String well) {
    List<String> more = Stream.concat(Stream.of(well), good.stream()).toList();
    return new GuideCard(kind, heading, more, says, remedies, ticket, verify, password, handOver, choices);
  }

  /** A button. The first one of a card is what is mostly chosen. */
  public record Choice(String id, String label, Runnable action) {}

  /** Whether the password has to be typed before it can be looked again. */
  public enum Password {
    /** It is known, or none is needed. */
    KNOWN,
    /** There was one; it is not kept. */
    WANTED,
    /** There may have been one. */
    OPTIONAL
  }
}

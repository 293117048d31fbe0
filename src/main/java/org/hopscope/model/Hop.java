package org.hopscope.model;

import java.util.Optional;

/**
 * One hop as announced when it starts.
 *
 * @param id unique within an analysis and stable between runs, e.g. {@code r0.autodiscover}; the
 *     prefix is the round (a RedirectAddr starts a new one)
 * @param lane where it is drawn; may be corrected when the names it leads to are known
 * @param host the name it speaks to, or empty
 * @param from id of the hop that led here; empty only for the start
 */
public record Hop(
    String id, Stage stage, Lane lane, HopKind kind, Message title, String host, Optional<String> from) {
  public Hop in(Lane other) {
    return new Hop(id, stage, other, kind, title, host, from);
  }

  public Hop from(String otherId) {
    return new Hop(id, stage, lane, kind, title, host, Optional.of(otherId));
  }

  public Hop at(String otherHost) {
    return new Hop(id, stage, lane, kind, title, otherHost, from);
  }
}

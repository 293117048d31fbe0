package org.hopscope.advice;

import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.graph.HopNode;

/**
 * Recognises one cause. Its words are in the bundle under {@code advice.<id>}: {@code .title}, {@code .seen},
 * {@code .why}, {@code .verify}, and {@code .do} for a change told in words; they share the finding's arguments.
 */
public interface Rule {
  /** As in JSON and in the bundles' keys: the name of the rule. */
  default String id() {
    return getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** A finding for each hop at which the cause is seen. */
  Stream<Finding> look(Case now);

  /** Whether what is wrong at another hop comes from it, where it does not stop the client. */
  default boolean explains(HopNode other) {
    return false;
  }
}

package org.hopscope.wire;

import java.util.Objects;
import org.hopscope.model.Details;

/** What the system or a library says of a failure, as a detail of evidence. */
public final class SystemSays {
  private SystemSays() {}

  /** In its words where they are among those that are said in every language, else marked as a quotation. */
  public static String of(Throwable failure) {
    String text = Objects.requireNonNullElse(failure.getMessage(), "");
    if (text.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    return Details.known(text).isPresent() ? text : "The system says: " + text;
  }
}

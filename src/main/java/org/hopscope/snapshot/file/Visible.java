package org.hopscope.snapshot.file;

import java.util.regex.Pattern;
import org.hopscope.advice.session.Session;
import org.hopscope.event.AnalysisEvent;

/**
 * Texts as they may be shown: a control sign could command a terminal, and one that turns the direction of
 * writing could make a name look like another. Lines and tabs stay.
 */
final class Visible {
  private static final Pattern UNSEEN = Pattern
      .compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]]|[\\uD800-\\uDFFF]");
  private static final Strings TEXTS = new Strings(Visible::of);

  private Visible() {}

  static AnalysisEvent of(AnalysisEvent event) {
    return (AnalysisEvent) TEXTS.in((Record) event);
  }

  static Session of(Session session) {
    return TEXTS.in(session);
  }

  static Header of(Header header) {
    return TEXTS.in(header);
  }

  static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("\uFFFD");
  }
}

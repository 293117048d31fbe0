package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import org.hopscope.model.Wording;
import org.hopscope.snapshot.report.Markup.Tag;

/** What is around the body of any document: its language, its style, who made it, and what it may do. */
record PageFrame(Wording words, Paper paper, String version, boolean redacted) {

  Tag around(String title, String subject, Tag body) {
    return tag("html", head(title, subject), body).with("lang", words.language().toLanguageTag());
  }

  private Tag head(String title, String subject) {
    String style = Style.of(this);
    return tag("head",
        tag("meta").with("charset", "utf-8"),
        tag("meta").with("http-equiv", "Content-Security-Policy").with("content", Style.policy(style)),
        tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        tag("meta").with("name", "author").with("content", words.say("report.author", version)),
        tag("meta").with("name", "description").with("content", subject),
        tag("meta").with("name", "subject").with("content", subject),
        tag("title", title),
        tag("style", style));
  }
}

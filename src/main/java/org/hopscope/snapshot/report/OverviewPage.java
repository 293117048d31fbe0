package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.snapshot.report.Markup.Tag;

/**
 * Many addresses at a glance: first how many of which kind, and what they have in common, then a line each.
 *
 * @param most lines; those of addresses that would not connect go first where there are more
 */
record OverviewPage(Overview overview, int most) {
  /** The ids of its parts, and the ends of their titles' keys. */
  static final List<String> PARTS = List.of("summary", "causes", "addresses");

  Tag html() {
    return new PageFrame(words(), overview.paper(), overview.version(), overview.redacted())
        .around(say("overview.title", overview.all()), say("overview.subject"), body());
  }

  private Tag body() {
    return tag("body", summary(), new CausesPart(overview).section(), addresses());
  }

  private Wording words() {
    return overview.words();
  }

  private String say(String key, Object... args) {
    return words().say(key, args);
  }

  private Tag summary() {
    return tag("section",
        tag("p", say("overview.kind")).css("kind"),
        tag("h1", say("overview.title", overview.all())),
        verdict(), meta(), tag("h2", say("overview.summary")), new CountsPart(overview).table())
        .css("summary").with("id", "summary");
  }

  private Tag verdict() {
    long good = overview.rows().stream().filter(row -> row.outcome() == Verdict.Result.CONNECTS).count();
    int open = overview.all() - overview.rows().size();
    Tag box = tag("div", tag("p", say("overview.verdict", good, overview.all())).css("result"));
    return (open == 0 ? box : box.add(tag("p", say("overview.open", open)).css("sentence")))
        .css("verdict result-" + (good == overview.all() ? Verdict.Result.CONNECTS : Verdict.Result.BLOCKED).id());
  }

  private Tag meta() {
    return tag("table",
        row("report.when", when()),
        row("report.where", distinct(row -> row.looked().where(words()))),
        row("report.client", distinct(row -> say("client.name." + row.looked().client().id())))).css("meta few");
  }

  private Tag row(String key, String value) {
    return tag("tr", tag("th", say(key)).with("scope", "row"), tag("td", value));
  }

  private String distinct(Function<BatchRow, String> part) {
    return overview.rows().stream().map(part).distinct().sorted().collect(Collectors.joining(", "));
  }

  private String when() {
    List<Instant> moments = overview.rows().stream().map(row -> row.looked().when()).sorted().toList();
    if (moments.isEmpty()) {
      return "";
    }
    String first = moment(moments.getFirst());
    String last = moment(moments.getLast());
    return first.equals(last) ? first : say("overview.when", first, last);
  }

  private String moment(Instant moment) {
    Locale language = words().language();
    Locale reader = words().locale().getLanguage().equals(language.getLanguage()) ? words().locale() : language;
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(reader).format(moment.atZone(overview.zone()));
  }

  private Tag addresses() {
    Tag section = tag("section", tag("h2", say("overview.addresses"))).css("addresses wide").with("id", "addresses");
    boolean cut = overview.rows().size() > most;
    return (cut ? section.add(tag("p", say("overview.cut", most, overview.rows().size()))) : section).add(table(cut));
  }

  private Tag table(boolean cut) {
    List<BatchRow> shown = cut
        ? overview.rows().stream()
            .sorted(Comparator.comparing((BatchRow row) -> row.outcome() == Verdict.Result.CONNECTS)).limit(most)
            .toList()
        : overview.rows();
    Tag head = tag("thead", tag("tr",
        column("batch.column.number", "count"), column("batch.column.address", "address"),
        column("batch.column.verdict", "said"), column("batch.column.cause", "cause"),
        column("batch.column.acts", "actor")));
    Iterable<Tag> each = () -> shown.stream().map(this::line).iterator();
    return tag("table", head, tag("tbody", new Markup.Rows(each))).css("grid many");
  }

  private Tag column(String key, String width) {
    return tag("th", say(key)).with("scope", "col").css(width);
  }

  private Tag line(BatchRow row) {
    return tag("tr",
        tag("td", Integer.toString(row.number())),
        tag("td", row.address()),
        tag("td",
            tag("strong", say("batch.outcome." + row.outcome().id())).css("outcome-" + row.outcome().id()),
            new Markup.Text(" \u00b7 " + words().say(row.sentence()))),
        tag("td", row.cause().map(cause -> words().say(cause.title())).orElse("\u2013")),
        tag("td", row.cause().map(cause -> words().say(cause.actor().word())).orElse("\u2013")));
  }
}

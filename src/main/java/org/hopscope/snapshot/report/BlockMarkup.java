package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hopscope.snapshot.evidence.Block;
import org.hopscope.snapshot.evidence.Block.Tone;
import org.hopscope.snapshot.report.Markup.Tag;
import org.hopscope.snapshot.report.Markup.Text;

/** A sheet of evidence on paper; facts that follow each other stand in one table. */
record BlockMarkup(Report report) {
  private static final int DEEPEST = 4;
  private static final int LONGEST = 2000;

  List<Tag> of(List<Block> blocks) {
    List<Tag> pieces = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Fact || block instanceof Block.Span) {
        Tag table = !pieces.isEmpty() && isFacts(pieces.getLast()) ? pieces.removeLast() : tag("table").css("facts");
        pieces.add(table.add(fact(block)));
      } else {
        pieces.addAll(piece(block));
      }
    }
    return pieces;
  }

  private static boolean isFacts(Tag tag) {
    return "facts".equals(tag.attributes().get("class"));
  }

  private static Tag fact(Block block) {
    return switch (block) {
      case Block.Fact(var name, var value, var tone) -> fact(name, value).css(style(tone));
      case Block.Span span -> fact(span.name(), span.text());
      default -> throw new IllegalArgumentException(block.getClass().getName());
    };
  }

  private static Tag fact(String name, String value) {
    return tag("tr", tag("th", name).with("scope", "row"), tag("td").add(lines(value)));
  }

  private static String style(Tone tone) {
    return "tone-" + tone.name().toLowerCase(Locale.ROOT);
  }

  private List<Tag> piece(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> List.of(tag("h5", text));
      case Block.Line(var text, var tone) -> List.of(tag("p").add(lines(text)).css(style(tone)));
      case Block.Kind kind -> kind(kind);
      case Block.Candidates candidates -> List.of(candidates(candidates));
      case Block.Sides sides -> List.of(tag("h5", sides.question()),
          tag("p", sides.differs() + ": " + sides.means()).css(style(sides.tone())), sides(sides));
      case Block.Endpoint row ->
        List.of(tag("p", tag("strong", row.target()), new Text(" " + row.word() + ". " + row.says())));
      case Block.Code(var text) -> code(text);
      case Block.Link link -> List.of(
          tag("p", tag("strong", link.subject()), tag("br"), new Text(link.detail())).css(depth("link", link.depth())));
      case Block.Validity dates -> List.of(validity(dates));
      case Block.Fact fact -> List.of(tag("table", fact(fact)).css("facts"));
      case Block.Span span -> List.of(tag("table", fact(span)).css("facts"));
    };
  }

  private static Stream<Markup> lines(String text) {
    return text.lines().flatMap(line -> Stream.<Markup>of(tag("br"), new Text(line))).skip(1);
  }

  private static String depth(String style, int depth) {
    return style + " depth-" + Math.min(depth, DEEPEST);
  }

  private static List<Tag> kind(Block.Kind kind) {
    Tag head = tag("p", tag("strong", kind.chosen() ? kind.name() + " (" + kind.badge() + ")" : kind.name()))
        .css(kind.chosen() ? "chosen" : "quiet");
    Stream<String> both = Stream.concat(kind.reasons().stream().map(r -> "+ " + r),
        kind.against().stream().map(r -> "\u2212 " + r));
    List<Tag> signs = both.map(sign -> tag("li", sign)).toList();
    return List.of(head,
        signs.isEmpty() ? tag("p", kind.nothing()).css("quiet") : tag("ul").css("signs").add(signs.stream()));
  }

  private static Tag candidates(Block.Candidates candidates) {
    Block.Candidates.Names names = candidates.names();
    Tag head = tag("thead",
        tag("tr", column(names.rank()), column(names.server()), column(names.sites()), column(names.created())));
    return tag("table", head, tag("tbody").add(candidates.rows().stream().map(BlockMarkup::candidate))).css("grid");
  }

  private static Tag candidate(Block.Candidate row) {
    return tag("tr", tag("td", row.place()),
        tag("td", tag("strong", row.url()), tag("br"), new Text(row.why()), tag("br"), new Text(row.object())),
        tag("td", row.sites()), tag("td", row.created()));
  }

  private static Tag column(String name) {
    return tag("th", name).with("scope", "col");
  }

  private static Tag sides(Block.Sides sides) {
    return tag("table",
        tag("thead", tag("tr", column(sides.inside().name()), column(sides.outside().name()))),
        tag("tbody", tag("tr", side(sides.inside()), side(sides.outside())))).css("grid halves");
  }

  private static Tag side(Block.Side side) {
    return tag("td").add(side.answers().stream()
        .map(answer -> tag("p").add(lines(answer.said())).add(tag("br"), tag("span", answer.by()).css("quiet"))));
  }

  private List<Tag> code(String text) {
    if (text.length() <= LONGEST) {
      return List.of(tag("pre", text));
    }
    String left = Integer.toString(text.length() - LONGEST);
    return List.of(tag("pre", text.substring(0, LONGEST) + "\u2026"),
        tag("p", report.say("report.cut", left)).css("quiet"));
  }

  private static Tag validity(Block.Validity dates) {
    return tag("p", dates.first() + " \u2013 " + dates.last())
        .css(depth(dates.good() ? "dates" : "dates tone-bad", dates.depth()));
  }
}

package org.hopscope.snapshot.report;

import static org.hopscope.snapshot.report.Markup.tag;

import java.util.Arrays;
import org.hopscope.graph.Verdict;
import org.hopscope.snapshot.report.Markup.Tag;

/** How many addresses have which verdict. */
record CountsPart(Overview overview) {

  Tag table() {
    int open = overview.all() - overview.rows().size();
    Tag body = tag("tbody").add(Arrays.stream(Verdict.Result.values()).filter(result -> count(result) > 0)
        .map(result -> line(result.id(), count(result))));
    Tag head = tag("thead", tag("tr", column("overview.column.count"), column("batch.column.verdict")));
    return tag("table", head, open == 0 ? body : body.add(line("waiting", open))).css("grid counts");
  }

  private Tag column(String key) {
    return tag("th", overview.words().say(key)).with("scope", "col");
  }

  private long count(Verdict.Result result) {
    return overview.rows().stream().filter(row -> row.outcome() == result).count();
  }

  private Tag line(String outcome, long count) {
    return tag("tr",
        tag("td", overview.words().say("overview.count", count)).css("number"),
        tag("td", overview.words().say("batch.outcome." + outcome)).css("outcome-" + outcome));
  }
}

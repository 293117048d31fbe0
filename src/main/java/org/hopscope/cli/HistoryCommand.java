package org.hopscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Computer;
import org.hopscope.model.Days;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Header;
import org.hopscope.snapshot.history.Archive;
import org.hopscope.snapshot.history.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code history}: the past analyses of this computer. */
record HistoryCommand(Archive archive, Wording words, PrintWriter out) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  int list(Options.HistoryList typed) {
    List<Entry> found = archive.files().stream().map(Entry::of).filter(entry -> has(entry, typed.search)).toList();
    if (typed.json) {
      ArrayNode all = MAPPER.createArrayNode();
      found.forEach(entry -> json(entry, all.addObject()));
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } else if (found.isEmpty()) {
      out.println(words.say(typed.search == null ? "cli.history.none" : "cli.history.none-found", archive.folder()));
    } else {
      found.forEach(this::print);
    }
    return ExitCode.WOULD_CONNECT;
  }

  private boolean has(Entry entry, String searched) {
    String all = switch (entry) {
      case Entry.Kept(Path file, Header header) -> String.join("\n", entry.id(), verdict(header), about(header));
      case Entry.Damaged(Path file, Message why) -> entry.id() + words.say(why);
    };
    String lower = all.toLowerCase(Locale.ROOT);
    return searched == null
        || Arrays.stream(searched.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(lower::contains);
  }

  private void print(Entry entry) {
    switch (entry) {
      case Entry.Kept(Path file, Header header) -> {
        out.println(words.say("cli.history.line", entry.id(), header.address(), verdict(header)));
        out.println(words.say("cli.history.about", about(header), header.client().title()));
      }
      case Entry.Damaged(Path file, Message why) ->
        out.println(words.say("cli.history.damaged", entry.id(), words.say(why)));
    }
  }

  private String verdict(Header header) {
    return words.say(header.verdict().sentence());
  }

  private String about(Header header) {
    String where = header.vantage().said(words);
    return words.say(
        "cli.history.kept", header.address(), Days.minute(header.when()),
        header.vantage().practice() ? words.say("history.practice", where) : where);
  }

  private void json(Entry entry, ObjectNode line) {
    line.put("id", entry.id());
    line.put("file", entry.file().toString());
    switch (entry) {
      case Entry.Kept(Path file, Header header) -> {
        line.put("when", header.when().toString());
        line.put("address", header.address().text());
        line.put("client", header.client().id());
        line.put("place", header.vantage().id());
        line.put("computer", header.vantage().computer().map(Computer::name).orElse(null));
        line.put("practice", header.vantage().practice());
        line.put("outcome", header.verdict().outcome().id());
        line.put("deployment", header.verdict().deployment().id());
        line.put("sentence", verdict(header));
      }
      case Entry.Damaged(Path file, Message why) -> line.put("damaged", words.say(why));
    }
  }

  /** The file of one analysis. @param id its name, or as much of its beginning as tells it from the others */
  Path file(String id) throws BadUsage {
    List<Path> named = archive.files().stream().filter(file -> Entry.id(file).startsWith(id)).toList();
    if (named.isEmpty()) {
      throw new BadUsage("history.unknown", id);
    }
    return named.stream().filter(file -> Entry.id(file).equals(id) || named.size() == 1).findFirst()
        .orElseThrow(() -> new BadUsage("history.ambiguous", id));
  }

  /** For good: nobody is asked, and nothing can be taken back. All or none of those that are named. */
  int delete(Options.HistoryDelete typed) throws BadUsage {
    if (typed.all == !typed.ids.isEmpty()) {
      throw new BadUsage("cli.history.which");
    }
    List<Path> files = new ArrayList<>(typed.all ? archive.files() : List.of());
    for (String id : typed.ids) {
      files.add(file(id));
    }
    var deleted = archive.trash().delete(files);
    archive.trash().forget(deleted);
    out.println(words.say("cli.history.deleted", deleted.count()));
    return deleted.count() == files.size() ? ExitCode.WOULD_CONNECT : ExitCode.WOULD_NOT;
  }
}

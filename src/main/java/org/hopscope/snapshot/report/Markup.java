package org.hopscope.snapshot.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A piece of the document. What strangers said is only ever text in it, so it cannot become markup. */
sealed interface Markup {

  static Tag tag(String name, Markup... children) {
    return new Tag(name, Map.of(), List.of(children));
  }

  /** With one line of text in it. */
  static Tag tag(String name, String text) {
    return tag(name, new Text(text));
  }

  /** Without the signs that no document may hold, and without those that steer how a line is read. */
  record Text(String text) implements Markup {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\n\\t]]");

    public Text {
      text = UNSEEN.matcher(text).replaceAll("");
    }
  }

  /** As many as there are, each made when it is written: no more of them is in memory than one. */
  record Rows(Iterable<Tag> each) implements Markup {}

  record Tag(String name, Map<String, String> attributes, List<Markup> children) implements Markup {
    public Tag {
      children = List.copyOf(children);
    }

    Tag with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, new Text(value).text());
      return new Tag(name, more, children);
    }

    Tag with(String attribute, double value) {
      return with(attribute, Numbers.say(value));
    }

    /** Its style class. */
    Tag css(String style) {
      return with("class", style);
    }

    Tag add(Stream<? extends Markup> further) {
      List<Markup> all = new ArrayList<>(children);
      further.forEach(all::add);
      return new Tag(name, attributes, all);
    }

    Tag add(Markup... further) {
      return add(Arrays.stream(further));
    }
  }
}

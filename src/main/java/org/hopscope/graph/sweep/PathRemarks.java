package org.hopscope.graph.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.model.endpoint.PathReading.Hint;
import org.hopscope.model.endpoint.PathReading.Kind;

/** What is worth knowing about the way, told once for all hosts of which it is so. */
final class PathRemarks {
  private PathRemarks() {}

  /** A portal is told by the rows that it breaks. */
  static List<Message> of(List<PathReading> readings) {
    Map<Kind, List<Message>> byKind = readings.stream().flatMap(r -> r.hints().stream())
        .filter(hint -> hint.kind() != Kind.CAPTIVE_PORTAL)
        .collect(Collectors.groupingBy(Hint::kind, TreeMap::new, Collectors.mapping(Hint::says, Collectors.toList())));
    return byKind.values().stream().map(PathRemarks::once).toList();
  }

  private static Message once(List<Message> same) {
    Message first = same.getFirst();
    if (same.size() == 1) {
      return first;
    }
    List<String> args = new ArrayList<>(first.args());
    args.add(Integer.toString(same.size() - 1));
    return new Message(first.key(), args).and(same.size() == 2 ? "path.more.one" : "path.more");
  }
}

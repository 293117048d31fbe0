package org.hopscope.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.model.Wording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code scenarios}: what the practice lab offers. */
record ScenarioList(Places places, Wording words, PrintWriter out) {

  int print(boolean json) {
    List<Place> practice = places.all().stream().filter(Place::practice).toList();
    if (json) {
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json(practice)));
    } else {
      int widest = practice.stream().mapToInt(p -> p.id().length()).max().orElse(0);
      practice.forEach(p -> out.println(p.id() + " ".repeat(widest + 2 - p.id().length()) + words.say(p.title())));
    }
    return ExitCode.WOULD_CONNECT;
  }

  private ArrayNode json(List<Place> practice) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    for (Place place : practice) {
      list.addObject()
          .put("id", place.id())
          .put("title", words.say(place.title()))
          .put("story", words.say(place.story()))
          .put("address", place.example().map(Place.Example::address).orElse(null));
    }
    return list;
  }
}

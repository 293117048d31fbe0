package org.hopscope.autodiscover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hopscope.wire.xml.XmlTree;

/** Reads an element's children and keeps account of those nobody asked for. */
final class Fields {
  private final XmlTree element;
  private final String path;
  private final Set<String> asked = new HashSet<>();
  private final List<Fields> below = new ArrayList<>();

  Fields(XmlTree element, String path) {
    this.element = element;
    this.path = path;
  }

  Optional<String> text(String name) {
    asked.add(name);
    return element.value(name);
  }

  /** On and True, Off and False; anything else says nothing. */
  Optional<Boolean> flag(String name) {
    return text(name).flatMap(t -> switch (t.toLowerCase(java.util.Locale.ROOT)) {
      case "on", "true" -> Optional.of(true);
      case "off", "false" -> Optional.of(false);
      default -> Optional.empty();
    });
  }

  Optional<Fields> child(String name) {
    return children(name).stream().findFirst();
  }

  List<Fields> children(String name) {
    asked.add(name);
    List<Fields> found = element.children(name).stream().map(c -> new Fields(c, under(name))).toList();
    below.addAll(found);
    return found;
  }

  /** The first text of each child whose name fits, in the document's order. */
  Map<String, String> texts(Predicate<String> wanted) {
    Map<String, String> found = new LinkedHashMap<>();
    for (XmlTree child : element.children()) {
      if (wanted.test(child.name())) {
        text(child.name()).ifPresent(t -> found.putIfAbsent(child.name(), t));
      }
    }
    return found;
  }

  String own() {
    return element.text().strip();
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(element.attributes().get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private String under(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  /** Paths of children that were never asked for, here and below. */
  Set<String> unasked() {
    Set<String> paths = new LinkedHashSet<>();
    element.children().stream().map(XmlTree::name).filter(n -> !asked.contains(n))
        .forEach(n -> paths.add(under(n)));
    below.forEach(b -> paths.addAll(b.unasked()));
    return paths;
  }
}

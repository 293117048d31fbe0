package org.hopscope.model;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Turns a {@link Message} into the words of one language. Arguments are inserted as they are. */
public final class Wording {
  private static final List<String> ROOMS = List.of("app", "engine", "wire", "graph", "advice", "firewall", "lab", "ui", "cli");
  private final List<ResourceBundle> bundles;
  private final Locale locale;

  public Wording(Locale locale) {
    this.locale = locale;
    this.bundles = ROOMS.stream().map(room -> bundle(room, locale)).toList();
  }

  public Locale locale() {
    return locale;
  }

  public String say(Message message) {
    return say(message.key(), message.args().toArray());
  }

  /** Keys joined by "+" are worded one after the other, with the same arguments. */
  public String say(String key, Object... args) {
    return Arrays.stream(key.split("\\+")).map(part -> line(part, args)).collect(Collectors.joining(" "));
  }

  /** A key without a line is shown as itself: an odd word on the screen beats a crash. */
  private String line(String key, Object... args) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(args);
      }
    }
    return key;
  }

  private static ResourceBundle bundle(String room, Locale locale) {
    return ResourceBundle.getBundle(
        "org.hopscope.words." + room,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

package org.hopscope.model;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a {@link Message} into words. Arguments are inserted as they are, but for days and minutes, see
 * {@link Days}, what clients and protocols are called, and {@link Details}. What a language has no line for is said
 * in English.
 */
public final class Wording {
  /** The languages that there are words in, the first for all who speak none of them. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final List<String> ROOMS = List.of("app", "engine", "detail", "wire", "graph", "advice", "firewall",
      "session", "snapshot", "history",
      "batch", "lab", "ui", "report", "cli");

  /** Lines of what is named in other lines, by its title. */
  private static final Map<String, String> NAMES = Stream.concat(
      Stream.of(Protocol.values()).map(p -> Map.entry(p.title(), "protocol.name." + p.id())),
      Stream.of(ClientProfile.values()).map(c -> Map.entry(c.title(), "client.name." + c.id())))
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private record Voice(Locale locale, List<ResourceBundle> bundles) {
    /** Details are noted in the first language. */
    boolean saysDetailsAsTheyAre() {
      return spoken(locale).equals(LANGUAGES.getFirst());
    }
  }

  private volatile Voice voice;

  public Wording(Locale locale) {
    speak(locale);
  }

  /** A language by its two letters, in the manner of this computer's country where that speaks it. */
  public static Optional<Locale> language(String letters) {
    return LANGUAGES.stream().filter(l -> l.getLanguage().equals(letters)).findFirst()
        .map(l -> Locale.getDefault().getLanguage().equals(letters) ? Locale.getDefault() : l);
  }

  /** What is said from now on is said in this language. */
  public void speak(Locale locale) {
    voice = new Voice(locale, ROOMS.stream().map(room -> bundle(room, locale)).toList());
  }

  public Locale locale() {
    return voice.locale();
  }

  /** The one of {@link #LANGUAGES} that is spoken. */
  public Locale language() {
    return spoken(locale());
  }

  private static Locale spoken(Locale locale) {
    return LANGUAGES.stream().filter(l -> l.getLanguage().equals(locale.getLanguage())).findFirst()
        .orElseGet(LANGUAGES::getFirst);
  }

  /** All lines of one room, by the name of its file. */
  public ResourceBundle room(String name) {
    return bundle(name, locale());
  }

  public String say(Message message) {
    return say(message.key(), message.args().toArray());
  }

  /** Keys joined by "+" are worded one after the other, with the same arguments. */
  public String say(String key, Object... args) {
    Voice speaking = voice;
    Object[] said = Arrays.stream(Days.said(args, speaking.locale()))
        .map(arg -> arg instanceof String text ? name(speaking, text) : arg).toArray();
    return Arrays.stream(key.split("\\+")).map(part -> line(speaking, part, said)).collect(Collectors.joining(" "));
  }

  /**
   * What a client or a protocol is called in the language that is spoken, by its title, and what the engine noted as a
   * detail; any other text as it is.
   */
  public String name(String title) {
    return name(voice, title);
  }

  private static String name(Voice speaking, String text) {
    if (NAMES.containsKey(text)) {
      return line(speaking, NAMES.get(text));
    }
    return speaking.saysDetailsAsTheyAre() ? text
        : Details.said(text, (key, values) -> line(speaking, key, Days.said(values.toArray(), speaking.locale())));
  }

  /** A key without a line, or with a text where the line counts, is shown as itself: an odd word on the screen beats a crash. */
  private static String line(Voice speaking, String key, Object... args) {
    for (ResourceBundle bundle : speaking.bundles()) {
      if (bundle.containsKey(key)) {
        return formatted(speaking, key, bundle.getString(key), args);
      }
    }
    return key;
  }

  private static String formatted(Voice speaking, String key, String pattern, Object... args) {
    try {
      return new MessageFormat(pattern, speaking.locale()).format(args);
    } catch (IllegalArgumentException textForNumber) {
      return key;
    }
  }

  private static ResourceBundle bundle(String room, Locale locale) {
    return ResourceBundle.getBundle(
        "org.hopscope.words." + room,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

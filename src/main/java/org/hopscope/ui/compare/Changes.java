package org.hopscope.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.compare.Change;
import org.hopscope.snapshot.compare.Change.Kind;
import org.hopscope.ui.chart.ChangeMark;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Changes in groups, and as marks on the cards. */
final class Changes {
  /** What is read together. */
  enum Group {
    OUTCOME(Kind.VERDICT, Kind.PROTOCOL, Kind.STATE, Kind.HOP_NEW, Kind.HOP_GONE), DNS(Kind.DNS),
    CERTIFICATES(Kind.CERTIFICATE), TIMINGS(Kind.TIME), SETTINGS(Kind.QUESTION);

    private final List<Kind> kinds;

    Group(Kind... kinds) {
      this.kinds = List.of(kinds);
    }

    String key() {
      return "compare.group." + name().toLowerCase(Locale.ROOT);
    }

    List<Change> of(List<Change> changes) {
      return changes.stream().filter(change -> kinds.contains(change.kind())).toList();
    }
  }

  private Changes() {}

  static Ikon icon(Kind kind) {
    return switch (kind) {
      case VERDICT, PROTOCOL, STATE -> BootstrapIcons.ARROW_LEFT_RIGHT;
      case QUESTION -> BootstrapIcons.SLIDERS;
      case HOP_NEW -> BootstrapIcons.PLUS_CIRCLE;
      case HOP_GONE -> BootstrapIcons.DASH_CIRCLE;
      case CERTIFICATE -> BootstrapIcons.AWARD;
      case DNS -> BootstrapIcons.SIGNPOST_SPLIT;
      case TIME -> BootstrapIcons.CLOCK;
    };
  }

  /** By hop: the sign of what weighs most, and all of it in words. */
  static Map<String, ChangeMark> marks(List<Change> changes, Wording words) {
    return changes.stream().filter(change -> change.hop().isPresent())
        .collect(Collectors.groupingBy(change -> change.hop().orElseThrow())).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, hop -> mark(hop.getValue(), words)));
  }

  private static ChangeMark mark(List<Change> changes, Wording words) {
    String says = changes.stream()
        .map(c -> words.say("compare.mark", words.say("compare.kind." + c.kind().id()), words.say(c.before()),
            words.say(c.after())))
        .collect(Collectors.joining("\n"));
    return new ChangeMark(icon(changes.getFirst().kind()), says);
  }

  static List<Group> groups() {
    return Arrays.asList(Group.values());
  }
}

package org.hopscope.autodiscover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Entry;
import org.hopscope.model.Evidence.Group;
import org.hopscope.wire.Text;

/** A SOAP answer for reading, with the specification's own names. */
public final class SoapGroups {
  private SoapGroups() {}

  /** @param redact blots out a password that the server put into its answer */
  public static Evidence.Settings of(SoapAnswer.Settings settings, UnaryOperator<String> redact) {
    List<Entry> entries = new ArrayList<>();
    settings.serverVersion().ifPresent(v -> entries.add(new Entry("ServerVersionInfo", v)));
    entries.addAll(entries(settings.values(), redact));
    List<Group> groups = new ArrayList<>(List.of(new Group("UserSettings", entries)));
    if (!settings.missing().isEmpty()) {
      groups.add(new Group("UserSettingErrors", entries(settings.missing(), redact)));
    }
    return new Evidence.Settings("SOAP", groups);
  }

  private static List<Entry> entries(Map<String, String> values, UnaryOperator<String> redact) {
    return values.entrySet().stream()
        .map(e -> new Entry(Text.brief(redact.apply(e.getKey())), Text.brief(redact.apply(e.getValue()))))
        .toList();
  }
}

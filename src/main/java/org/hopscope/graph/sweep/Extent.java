package org.hopscope.graph.sweep;

import java.util.List;
import java.util.Set;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;

/** How far something is broken: a name more or less is missing, or the one without which nothing works. */
final class Extent {
  /** Where everybody signs in, opens a mailbox, finds it, opens Teams: of each of the four clouds. */
  private static final Set<String> ESSENTIAL = Set.of(
      "login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn",
      "outlook.office365.com", "outlook.office365.us", "outlook-dod.office365.us", "partner.outlook.cn",
      "autodiscover-s.outlook.com", "autodiscover-s.office365.us", "autodiscover-s-dod.office365.us",
      "teams.microsoft.com", "gov.teams.microsoft.us", "dod.teams.microsoft.us", "teams.microsoftonline.cn");
  private static final int HTTPS = 443;

  private Extent() {}

  /** "Outlook cannot reach its mailbox", or that it is hampered. */
  static Message says(Impact impact, List<Checked> rows) {
    return isPartial(impact, rows) ? impact.hampers() : impact.breaks();
  }

  private static boolean isPartial(Impact impact, List<Checked> rows) {
    List<Checked> mine = rows.stream().filter(row -> row.impact() == impact).toList();
    List<Checked> essential = mine.stream().filter(Extent::isEssential).toList();
    return essential.isEmpty()
        ? mine.stream().anyMatch(RowState::isReached) : essential.stream().allMatch(RowState::isReached);
  }

  /** Without it nothing works of what it stands for. */
  static boolean isEssential(Checked row) {
    return row.check().port() == HTTPS && ESSENTIAL.contains(row.check().host());
  }
}

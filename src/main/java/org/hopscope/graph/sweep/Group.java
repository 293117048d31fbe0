package org.hopscope.graph.sweep;

import java.util.List;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Impact;

/**
 * The rows on which one thing of Microsoft 365 depends.
 *
 * @param rows never empty; what needs doing first
 */
public record Group(Impact impact, List<Checked> rows) {
  public Group {
    rows = rows.stream().sorted(RowState.ORDER).toList();
  }

  public boolean breaks() {
    return breaking() > 0;
  }

  /** How many rows break it. */
  public int breaking() {
    return (int) rows.stream().filter(Checked::breaks).count();
  }

  /** How many rows lead to the service, be it with something to look at. */
  public int reached() {
    return (int) rows.stream().filter(RowState::isReached).count();
  }

  /** The worst of its rows'. */
  public RowState state() {
    return RowState.of(rows.getFirst());
  }

  /** "Outlook cannot reach its mailbox"; of what is not broken "Outlook's mailbox". */
  public Message title() {
    return breaks() ? Extent.says(impact, rows) : impact.topic();
  }
}

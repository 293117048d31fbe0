package org.hopscope.snapshot.evidence;

import java.util.Optional;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.sweep.HopRows;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.graph.sweep.SweepTable;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Checked;

/** The rows that a hop depends on, as far as the network of its place was tested. */
final class NetworkSheet extends SheetMaker {
  private final Optional<SweepTable> table;

  NetworkSheet(Wording words, Optional<SweepTable> table) {
    super(words);
    this.table = table;
  }

  @Override
  void write(HopNode node) {
    table.map(t -> HopRows.of(node, t)).ifPresent(rows -> rows.rows().forEach(this::row));
  }

  private void row(Checked row) {
    RowState state = RowState.of(row);
    blocks.add(new Block.Endpoint(
        row, row.check().target(), words.say(state.word()), words.say(row.says()), state.shown(),
        words.say("endpoint.open", row.check().target())));
  }
}

package org.hopscope.snapshot.evidence;

import java.util.List;
import java.util.stream.Collectors;

/** One tab of the inspector. */
public record Sheet(String id, String title, List<Block> blocks) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }

  /** The whole tab as plain text. */
  public String copy() {
    return blocks.stream().map(Block::copy).collect(Collectors.joining("\n")).strip() + "\n";
  }
}

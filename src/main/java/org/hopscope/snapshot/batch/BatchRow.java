package org.hopscope.snapshot.batch;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.graph.Verdict;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import org.hopscope.snapshot.file.Snapshot;

/**
 * What came of one address, in short.
 *
 * @param number its place in the batch, from 1
 * @param took until the analysis had ended
 * @param cause what is first to be mended; empty where nothing is
 */
public record BatchRow(
    int number, String address, Verdict.Result outcome, Verdict.Deployment deployment, Optional<Protocol> protocol,
    Message sentence, Duration took, Looked looked, Optional<Cause> cause) {
  static BatchRow of(int number, Snapshot ended) {
    var verdict = ended.header().verdict();
    return new BatchRow(
        number, ended.header().address().text(), verdict.outcome(), verdict.deployment(), verdict.protocol(),
        verdict.sentence(), ended.events().getLast().at(), Looked.of(ended.header()), Cause.of(ended.graph()));
  }
}

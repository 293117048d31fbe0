package org.hopscope.snapshot.file;

import java.time.Instant;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Vantage;

/**
 * What a snapshot is about, readable without its events.
 *
 * @param product the version of Hopscope that made it
 * @param when the analysis began
 * @param pseudonyms whether names and addresses were replaced
 */
public record Header(
    String product, Instant when, EmailAddress address, ClientProfile client, Vantage vantage, boolean pseudonyms,
    Gist verdict) {
  /** Whether both are about one and the same analysis. */
  public boolean sameRun(Header other) {
    return when.equals(other.when) && address.equals(other.address) && client == other.client
        && vantage.id().equals(other.vantage().id()) && pseudonyms == other.pseudonyms;
  }

  static Header of(HopGraph graph, String product, boolean pseudonyms) {
    var started = graph.started().orElseThrow();
    return new Header(
        product, started.when(), started.address(), started.client(), started.vantage(), pseudonyms,
        Gist.of(graph.verdict()));
  }
}

package org.hopscope.ui.wizard;

import java.util.Optional;
import org.hopscope.analysis.Place;
import org.hopscope.model.ClientProfile;
import org.hopscope.snapshot.file.Snapshot;

/**
 * A result that is not shown any more, as it stood.
 *
 * @param practised whether it came from the practice world that is chosen
 */
record PutAway(Form form, Optional<AnalysisRun> run, Optional<Snapshot> reopened, LiveModel.Seen seen, boolean practised) {
  /** What had been typed and chosen, without any password. */
  record Form(String address, ClientProfile client, Place place, String proxyUser) {
    static Form of(WhoModel who) {
      return new Form(
          who.addressProperty().get(), who.clientProperty().get(), who.placeProperty().get(),
          who.options().text(OptionsModel.Field.PROXY_USER).get());
    }

    void fill(WhoModel who) {
      who.placeProperty().set(place);
      who.clientProperty().set(client);
      who.addressProperty().set(address);
      who.options().text(OptionsModel.Field.PROXY_USER).set(proxyUser);
    }
  }
}

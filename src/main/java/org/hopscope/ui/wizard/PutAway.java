package org.hopscope.ui.wizard;

import java.util.Optional;
import org.hopscope.advice.session.Guide;
import org.hopscope.analysis.Place;
import org.hopscope.model.ClientProfile;
import org.hopscope.snapshot.file.Header;

/**
 * A result that is not shown any more, as it stood.
 *
 * @param practised whether it came from the practice world that is chosen
 * @param guided the session that was going on about it
 */
record PutAway(
    Form form, Current.Held held, LiveModel.Seen seen, boolean practised, Optional<Guide> guided) {
  /** Whether its session has not come to an end. */
  boolean goesOn() {
    return guided.filter(guide -> guide.session().end().isEmpty()).isPresent();
  }

  /** What had been typed and chosen, without any password. */
  record Form(String address, ClientProfile client, Place place, String proxyUser) {
    static Form of(WhoModel who) {
      return new Form(
          who.addressProperty().get(), who.clientProperty().get(), who.placeProperty().get(),
          who.options().text(OptionsModel.Field.PROXY_USER).get());
    }

    /** What a file is about; where it came from another network, this one is looked at. */
    static Form of(Header header, WhoModel who) {
      Place place = who.places().stream().filter(p -> p.practice() && p.id().equals(header.vantage().id())).findFirst()
          .orElseGet(who::here);
      return new Form(header.address().text(), header.client(), place, "");
    }

    void fill(WhoModel who) {
      who.placeProperty().set(place);
      who.clientProperty().set(client);
      who.addressProperty().set(address);
      who.options().text(OptionsModel.Field.PROXY_USER).set(proxyUser);
    }
  }
}

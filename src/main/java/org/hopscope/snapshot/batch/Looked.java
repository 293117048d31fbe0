package org.hopscope.snapshot.batch;

import java.time.Instant;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Header;

/**
 * How an address was looked at.
 *
 * @param when its analysis began
 * @param place the id of the place, as a {@link Vantage} has it
 * @param label what that is called
 */
public record Looked(Instant when, ClientProfile client, String place, String label) {
  static Looked of(Header header) {
    return new Looked(header.when(), header.client(), header.vantage().id(), header.vantage().label());
  }

  /** The place as it is said. */
  public String where(Wording words) {
    return place.equals(Vantage.HERE) ? words.say("place.here.title") : words.name(label);
  }
}

package org.hopscope.analysis;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hopscope.auth.Challenge;
import org.hopscope.autodiscover.PoxAnswer;

/** What ends a client's search. */
sealed interface Found {
  /** Id of the hop where it was found. */
  String hop();

  /**
   * A server told settings, or another address.
   *
   * @param url where it answered; empty when no server did
   */
  record Answer(String hop, String host, PoxAnswer answer, Optional<URI> url) implements Found {
    Answer(String hop, String host, PoxAnswer answer) {
      this(hop, host, answer, Optional.empty());
    }
  }

  /** The password was refused by a host of this account, or the client cannot sign in there. */
  record Refused(String hop) implements Found {}

  /** The way is open up to a sign-in that Hopscope cannot carry out. */
  record Unproven(String hop, String host, List<Challenge> challenges) implements Found {
    public Unproven {
      challenges = List.copyOf(challenges);
    }
  }
}

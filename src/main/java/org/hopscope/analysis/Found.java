package org.hopscope.analysis;

import java.util.List;
import org.hopscope.auth.Challenge;
import org.hopscope.autodiscover.PoxAnswer;

/** What ends a client's search. */
sealed interface Found {
  /** Id of the hop where it was found. */
  String hop();

  /** A server told settings, or another address. */
  record Answer(String hop, String host, PoxAnswer answer) implements Found {}

  /** The password was refused by a host of this account, or the client cannot sign in there. */
  record Refused(String hop) implements Found {}

  /** The way is open up to a sign-in that Hopscope cannot carry out. */
  record Unproven(String hop, String host, List<Challenge> challenges) implements Found {
    public Unproven {
      challenges = List.copyOf(challenges);
    }
  }
}

package org.hopscope.advice.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Actor;
import org.hopscope.advice.Change;

/** One line of a session's log. */
public sealed interface Entry {
  /** The longest text of a note, in signs. */
  int LONGEST = 4_000;

  /** When, by the clock of the computer where it was. */
  Instant at();

  /** All findings that it names. */
  default Stream<Subject> subjects() {
    return switch (this) {
      case Begun(var at, Standing standing) -> standing.found().stream();
      case Answered answered -> Stream.of(answered.about());
      case Proposed proposed -> Stream.of(proposed.subject());
      case Acted acted -> Stream.of(acted.subject());
      case HandedTo handed -> Stream.of(handed.subject());
      case Rechecked checked ->
        Stream.of(checked.before().found(), checked.after().found(), checked.gone(), checked.come())
            .flatMap(List::stream);
      case Undecided undecided -> undecided.mended().stream();
      case Noted _,Retried _,Paused _,Resumed _,Solved _,HandedOver _ -> Stream.empty();
    };
  }

  /** As in JSON and in the bundles' keys. */
  default String kind() {
    return switch (this) {
      case Begun _ -> "begun";
      case Answered _ -> "answered";
      case Proposed _ -> "proposed";
      case Acted _ -> "acted";
      case HandedTo _ -> "handed-to";
      case Rechecked _ -> "rechecked";
      case Noted _ -> "noted";
      case Retried _ -> "retried";
      case Paused _ -> "paused";
      case Resumed _ -> "resumed";
      case Solved _ -> "solved";
      case HandedOver _ -> "handed-over";
      case Undecided _ -> "undecided";
    };
  }

  /** The first line: what there was to mend. */
  record Begun(Instant at, Standing standing) implements Entry {}

  record Answered(Instant at, Subject about, Topic topic, Answer answer) implements Entry {
    public Answered {
      if (!topic.answers().contains(answer)) {
        throw new IllegalArgumentException("no answer to " + topic);
      }
    }
  }

  /** Something to be done was shown. */
  record Proposed(Instant at, Subject subject, List<Change> changes) implements Entry {
    public Proposed {
      changes = List.copyOf(changes);
    }
  }

  record Acted(Instant at, Subject subject, Deed deed) implements Entry {}

  /** Somebody else has been told, and is waited for. @param to empty for whoever has the next level */
  record HandedTo(Instant at, Subject subject, Optional<Actor> to) implements Entry {}

  /**
   * @param gone what was wrong before and is not any more
   * @param come what is wrong now and was not
   * @param green what works now and did not
   */
  record Rechecked(Instant at, Standing before, Standing after, List<Subject> gone, List<Subject> come,
      List<Cleared> green)
      implements Entry {
    public Rechecked {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
      green = List.copyOf(green);
    }
  }

  /** What the technician wrote. */
  record Noted(Instant at, String text) implements Entry {
    public Noted {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("a note of " + text.length() + " signs");
      }
    }
  }

  /** What was passed over comes up again. */
  record Retried(Instant at) implements Entry {}

  record Paused(Instant at) implements Entry {}

  record Resumed(Instant at) implements Entry {}

  /** It ends: nothing keeps the client from its mailbox any more. */
  record Solved(Instant at) implements Entry {}

  /** It ends: with a package for the next level. @param to empty for whoever that is */
  record HandedOver(Instant at, Optional<Actor> to) implements Entry {}

  /** It ends without a cause that is proven. @param ruledOut what it is not */
  record Undecided(Instant at, List<Subject> mended, List<Cleared> ruledOut) implements Entry {
    public Undecided {
      mended = List.copyOf(mended);
      ruledOut = List.copyOf(ruledOut);
    }
  }
}

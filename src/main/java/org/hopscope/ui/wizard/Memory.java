package org.hopscope.ui.wizard;

import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.PublicClient;

/** What the window remembers from one start to the next: how to sign in, and never by what secret; which language. */
public interface Memory {
  /** Forgets everything. */
  Memory NONE =
      new Memory() {
        @Override
        public SignIn recall() {
          return SignIn.STANDARD;
        }

        @Override
        public void keep(SignIn now) {}

        @Override
        public Optional<Locale> language() {
          return Optional.empty();
        }

        @Override
        public void keep(Locale language) {}
      };

  /** @param clientId of the application to sign in by, or empty */
  record SignIn(String clientId, PublicClient.Way way) {
    public static final SignIn STANDARD = new SignIn("", PublicClient.Way.PASSWORD);
  }

  SignIn recall();

  /** Returns at once; what cannot be kept is asked again at the next start. */
  void keep(SignIn now);

  /** The language that was chosen in the window; empty while the computer's own is good. */
  Optional<Locale> language();

  /** Returns at once, as above. */
  void keep(Locale language);

  /** Whether analyses that end are kept in the history. */
  default boolean keepsHistory() {
    return true;
  }

  /** Returns at once, as above. */
  default void keepHistory(boolean wanted) {}
}

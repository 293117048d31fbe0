package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.PublicClient;

/** What the window remembers from one start to the next: how to sign in, and never by what secret; how it looks; whose. */
public interface Memory {
  /** Forgets everything with the window. */
  Memory NONE = new Nothing();

  /** @param clientId of the application to sign in by, or empty */
  record SignIn(String clientId, PublicClient.Way way) {
    public static final SignIn STANDARD = new SignIn("", PublicClient.Way.PASSWORD);
  }

  SignIn recall();

  /** Returns at once; what cannot be kept is asked again at the next start. */
  void keep(SignIn now);

  /** How large everything is; 1 if nobody has chosen. */
  double textSize();

  void keepTextSize(double factor);

  /** Whether the tour was seen. */
  boolean toured();

  void keepToured();

  /** Addresses that were analysed, the last first; empty: they are not to be remembered. */
  Optional<List<String>> accounts();

  /** @param addresses empty: none are remembered any more */
  void keepAccounts(Optional<List<String>> addresses);

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

package org.hopscope.wire.sspi;

import java.util.Optional;
import org.hopscope.wire.SignedInUser;
import org.hopscope.wire.WireClock;

/** Who is signed in to this Windows. */
public record WindowsUser(Provider.Opener opener, WireClock clock) implements SignedInUser {
  /** Empty where there is no Windows. */
  public static Optional<SignedInUser> here(WireClock clock) {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? Optional.of(new WindowsUser(Secur32Provider::new, clock)) : Optional.empty();
  }

  @Override
  public Dialogue begin(String service) {
    return new WindowsDialogue(opener.open(service), clock);
  }
}

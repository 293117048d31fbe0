package org.hopscope.wire.revocation;

import java.security.cert.CRLReason;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hopscope.model.Evidence.Standing;
import org.hopscope.model.Evidence.Teller;
import org.hopscope.model.Evidence.Word;

/** What an answer says of one certificate, once it is known to be the authority's own. */
record Statement(Standing standing, Instant said, Optional<Instant> next, Optional<Instant> revoked, String reason) {
  static Statement of(Standing standing, Instant said, Optional<Instant> next) {
    return new Statement(standing, said, next, Optional.empty(), "");
  }

  static Statement revoked(Instant said, Optional<Instant> next, Instant when, Optional<CRLReason> reason) {
    return new Statement(Standing.REVOKED, said, next, Optional.of(when), reason.map(Statement::text).orElse(""));
  }

  /** Unspecified is what an authority says that gives no reason. */
  private static String text(CRLReason reason) {
    return reason == CRLReason.UNSPECIFIED ? "" : reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Word by(Teller teller, String where) {
    return new Word(teller, where, said, next, revoked, reason);
  }
}

package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.auth.oauth.BearerChallenge;
import org.hopscope.autodiscover.Realm;
import org.hopscope.autodiscover.StepTable.Tenancy;
import org.hopscope.autodiscover.Tenant;

/**
 * What Microsoft's sign-in service tells about an account's domain to anybody who asks.
 *
 * @param realm empty when it could not be asked
 */
record AccountFacts(Optional<Realm> realm, Tenant tenant) {
  static final AccountFacts NONE = new AccountFacts(Optional.empty(), new Tenant.Unreadable());

  /** Whether Microsoft 365 knows the domain. False as well when nobody could be asked. */
  boolean tenantKnown() {
    return tenancy() == Tenancy.KNOWN;
  }

  /** Where the account's tokens come from, as far as that is known. */
  BearerChallenge.Home home() {
    Optional<Tenant.Found> found = tenant instanceof Tenant.Found f ? Optional.of(f) : Optional.empty();
    return new BearerChallenge.Home(
        realm.flatMap(Realm::cloud).or(() -> found.flatMap(Tenant.Found::cloud)), found.map(Tenant.Found::id));
  }

  /** Both that are asked have to deny it, before it is said that there is none. */
  Tenancy tenancy() {
    if (tenant instanceof Tenant.Found
        || realm.filter(r -> r.nameSpace() != Realm.NameSpace.UNKNOWN).isPresent()) {
      return Tenancy.KNOWN;
    }
    return tenant instanceof Tenant.None && realm.isPresent() ? Tenancy.NONE : Tenancy.UNTOLD;
  }
}

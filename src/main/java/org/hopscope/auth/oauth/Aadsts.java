package org.hopscope.auth.oauth;

import static java.util.Map.entry;

import java.util.Map;
import org.hopscope.model.Fault;

/** What the numbers mean by which Microsoft Entra refuses a sign-in. */
final class Aadsts {
  private static final Map<Integer, Fault> CAUSES = Map.ofEntries(
      entry(50126, Fault.WRONG_PASSWORD),
      entry(50034, Fault.NO_SUCH_USER),
      entry(50053, Fault.ACCOUNT_LOCKED),
      entry(50055, Fault.PASSWORD_EXPIRED),
      entry(50057, Fault.ACCOUNT_DISABLED),
      entry(50059, Fault.TENANT_UNKNOWN), entry(50128, Fault.TENANT_UNKNOWN), entry(90002, Fault.TENANT_UNKNOWN),
      entry(50072, Fault.MFA_NEEDED), entry(50074, Fault.MFA_NEEDED), entry(50076, Fault.MFA_NEEDED),
      entry(50079, Fault.MFA_NEEDED), entry(50158, Fault.MFA_NEEDED),
      entry(50105, Fault.APP_NOT_ASSIGNED),
      entry(53000, Fault.CONDITIONAL_ACCESS), entry(53001, Fault.CONDITIONAL_ACCESS),
      entry(53002, Fault.CONDITIONAL_ACCESS), entry(53003, Fault.CONDITIONAL_ACCESS),
      entry(53004, Fault.CONDITIONAL_ACCESS), entry(530032, Fault.CONDITIONAL_ACCESS),
      entry(65001, Fault.CONSENT_NEEDED), entry(65004, Fault.CONSENT_NEEDED), entry(90094, Fault.CONSENT_NEEDED),
      entry(70008, Fault.TOKEN_EXPIRED), entry(700082, Fault.TOKEN_EXPIRED),
      entry(700016, Fault.APP_NOT_IN_TENANT),
      entry(7000218, Fault.APP_NOT_PUBLIC),
      entry(500011, Fault.RESOURCE_UNKNOWN),
      entry(50196, Fault.SIGN_IN_LOOP),
      entry(9001023, Fault.GRANT_NOT_SUPPORTED),
      entry(700024, Fault.SIGN_IN_CLOCK_SKEW), entry(500133, Fault.SIGN_IN_CLOCK_SKEW));

  private Aadsts() {}

  static Fault cause(int code) {
    return CAUSES.getOrDefault(code, Fault.SIGN_IN_REFUSED);
  }
}

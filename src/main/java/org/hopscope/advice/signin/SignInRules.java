package org.hopscope.advice.signin;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with the sign-in: the closer cause before the more general one. */
public final class SignInRules {
  public static final List<Rule> ALL = List.of(
      new BoundInFront(),
      new TokenSigningExpired(),
      new FederationTokenRefused(),
      new NamespaceNotFederated(),
      new FederatedUserUnknown(),
      new UpnMismatch(),
      new AccountDisabled(),
      new AccountLocked(),
      new AdfsCertificateExpired(),
      new AdfsCertificateMisnamed(),
      new AdfsCertificateUntrusted(),
      new AdfsNameUnknown(),
      new ApplicationNotAssigned(),
      new ApplicationWrong(),
      new ConditionalAccess(),
      new ConsentMissing(),
      new CredentialWithheld(),
      new HybridModernAuthOff(),
      new IdentityProviderDown(),
      new IssuerForeign(),
      new KerberosClockSkew(),
      new KerberosFails(),
      new LegacySignInBlocked(),
      new ModernSignInOnly(),
      new NewSignInWanted(),
      new NoCommonScheme(),
      new NoPassword(),
      new NoSuchUser(),
      new NoTicketServer(),
      new OwnUserRefused(),
      new PasswordExpired(),
      new ResourceUnknown(),
      new SecondFactorNeeded(),
      new ServicePrincipalMissing(),
      new SignInClockSkew(),
      new SignInDowngraded(),
      new SignInInterrupted(),
      new SignInNotCarriedOut(),
      new SignInServiceUnreachable(),
      new SignInStalled(),
      new SignInUnreadable(),
      new SmartLockout(),
      new SslNeeded(),
      new TenantUnknown(),
      new TokenRefused(),
      new WrongPassword(),
      new SignInServiceRefuses());

  private SignInRules() {}
}

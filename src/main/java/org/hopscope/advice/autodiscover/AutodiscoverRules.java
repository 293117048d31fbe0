package org.hopscope.advice.autodiscover;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with Autodiscover's answers: the closer cause before the more general one. */
public final class AutodiscoverRules {
  public static final List<Rule> ALL = List.of(
      new SignInPageInFront(),
      new PublishingRuleMisnamed(),
      new RedirectUnexpected(),
      new AccessDenied(),
      new AddressRejected(),
      new AnswerHostile(),
      new AnswerIncomplete(),
      new AuthPackageMissing(),
      new AutodiscoverFailsInside(),
      new AutodiscoverUnavailable(),
      new AvailabilityUrlBroken(),
      new DialectsDisagree(),
      new ExchMissing(),
      new ExprMissing(),
      new LicenceMissing(),
      new MailboxUnknownThere(),
      new MicrosoftUnavailable(),
      new NoProviderForSchema(),
      new NoRedirectThere(),
      new NotExchangeThere(),
      new NothingThere(),
      new ProviderError(),
      new RedirectAddrLoop(),
      new RedirectLoop(),
      new RedirectToPlainHttp(),
      new RedirectToStranger(),
      new RequestCalledInvalid(),
      new RootDomainWebPage(),
      new ServerError(),
      new SoapOutOfOrder(),
      new TargetAddressWrong(),
      new UnexpectedAnswer(),
      new UserLocationUnknown(),
      new VersionTwoBroken(),
      new WebPageInsteadOfSettings());

  private AutodiscoverRules() {}
}

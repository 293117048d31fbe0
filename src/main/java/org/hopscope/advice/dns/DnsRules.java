package org.hopscope.advice.dns;

import java.util.List;
import org.hopscope.advice.Rule;

/** What is known to go wrong with DNS: the closer cause before the more general one. */
public final class DnsRules {
  public static final List<Rule> ALL = List.of(
      new NoDnsServer(),
      new OneAddressForAll(),
      new AnswerForged(),
      new RecordAtFormerProvider(),
      new RecordLeadsToMicrosoft(),
      new RecordLeadsOnPremises(),
      new OnlyProxyKnowsRecord(),
      new NotExchange(),
      new AliasChainLong(),
      new AliasDangling(),
      new AliasLoop(),
      new ApexAlias(),
      new DnsServerFails(),
      new DnsServerRefuses(),
      new InsideAndOutsideDiffer(),
      new InsideRecordGone(),
      new Ipv6Dead(),
      new MailRecordMissing(),
      new NameHijacked(),
      new PrimaryNotListed(),
      new RecordElsewhere(),
      new RecordMissing(),
      new RecordMissingButFound(),
      new RecordMissingInside(),
      new RecordNotMissed(),
      new RecordOnlyInside(),
      new RedirectAddrDomainMissing(),
      new ResolverDown(),
      new ResolversDisagree(),
      new SerialsDiffer(),
      new ServerRefusesZone(),
      new SignaturesWrong(),
      new SrvBadTarget(),
      new SrvDeclined(),
      new SrvLaterCounts(),
      new SrvMissing(),
      new SrvNamesAlias(),
      new TimeToLiveLong(),
      new TimeToLiveZero(),
      new WildcardAnswers());

  private DnsRules() {}
}

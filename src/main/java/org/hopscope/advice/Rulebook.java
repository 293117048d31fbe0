package org.hopscope.advice;

import org.hopscope.advice.dns.AliasDangling;
import org.hopscope.advice.dns.AliasLoop;
import org.hopscope.advice.dns.AnswerForged;
import org.hopscope.advice.dns.ApexAlias;
import org.hopscope.advice.dns.DnsServerFails;
import org.hopscope.advice.dns.DnsServerRefuses;
import org.hopscope.advice.dns.InsideAndOutsideDiffer;
import org.hopscope.advice.dns.InsideRecordGone;
import org.hopscope.advice.dns.Ipv6Dead;
import org.hopscope.advice.dns.NameHijacked;
import org.hopscope.advice.dns.NoDnsServer;
import org.hopscope.advice.dns.NotExchange;
import org.hopscope.advice.dns.PrimaryNotListed;
import org.hopscope.advice.dns.RecordElsewhere;
import org.hopscope.advice.dns.RecordMissing;
import org.hopscope.advice.dns.RecordMissingButFound;
import org.hopscope.advice.dns.RedirectAddrDomainMissing;
import org.hopscope.advice.dns.ResolverDown;
import org.hopscope.advice.dns.ResolversDisagree;
import org.hopscope.advice.dns.SignaturesWrong;
import org.hopscope.advice.dns.SrvBadTarget;
import org.hopscope.advice.dns.SrvDeclined;
import org.hopscope.advice.dns.SrvLaterCounts;
import org.hopscope.advice.dns.WildcardAnswers;
import java.util.List;
import java.util.stream.Stream;

/** All the rules there are, family by family. */
final class Rulebook {
  private static final List<Rule> NAMES =
      List.of(
          new NoDnsServer(),
          new RecordMissing(),
          new RecordMissingButFound(),
          new RecordElsewhere(),
          new AliasDangling(),
          new AliasLoop(),
          new AnswerForged(),
          new ApexAlias(),
          new DnsServerFails(),
          new DnsServerRefuses(),
          new InsideAndOutsideDiffer(),
          new InsideRecordGone(),
          new Ipv6Dead(),
          new NameHijacked(),
          new NotExchange(),
          new PrimaryNotListed(),
          new RedirectAddrDomainMissing(),
          new ResolverDown(),
          new ResolversDisagree(),
          new SignaturesWrong(),
          new SrvBadTarget(),
          new SrvDeclined(),
          new SrvLaterCounts(),
          new WildcardAnswers());

  static final List<Rule> ALL = Stream.of(NAMES).flatMap(List::stream).toList();

  private Rulebook() {}
}

package org.hopscope.advice;

import java.util.List;
import java.util.stream.Stream;
import org.hopscope.advice.autodiscover.AutodiscoverRules;
import org.hopscope.advice.computer.ComputerRules;
import org.hopscope.advice.directory.DirectoryRules;
import org.hopscope.advice.dns.DnsRules;
import org.hopscope.advice.network.NetworkRules;
import org.hopscope.advice.protocol.ProtocolRules;
import org.hopscope.advice.signin.SignInRules;
import org.hopscope.advice.tls.TlsRules;

/**
 * All the rules there are, family by family. Where several see something at one hop, the first that is named
 * here is the cause: the closer one stands before the more general one.
 */
final class Rulebook {
  static final List<Rule> ALL = Stream.of(
      ComputerRules.ALL,
      DnsRules.ALL,
      ProtocolRules.ALL,
      DirectoryRules.ALL,
      NetworkRules.ALL,
      TlsRules.ALL,
      SignInRules.ALL,
      AutodiscoverRules.ALL)
      .flatMap(List::stream).toList();

  /** Where none of them knows why. */
  static final Rule LAST = new RoadEnds();

  static List<Rule> of(Family family) {
    return switch (family) {
      case NAMES -> DnsRules.ALL;
      case WAY -> NetworkRules.ALL;
      case TLS -> TlsRules.ALL;
      case DIRECTORY -> DirectoryRules.ALL;
      case AUTODISCOVER -> AutodiscoverRules.ALL;
      case SIGN_IN -> SignInRules.ALL;
      case PROTOCOLS -> ProtocolRules.ALL;
      case COMPUTER -> ComputerRules.ALL;
    };
  }

  private Rulebook() {}
}

package org.hopscope.autodiscover.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hopscope.model.Evidence.Compared;
import org.hopscope.model.Evidence.Difference;
import org.hopscope.model.Evidence.Dns;
import org.hopscope.model.Evidence.DnsRecord;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.MicrosoftHosts;

/** Compares what the own resolvers say with what the internet's say. */
public final class Comparison {
  private Comparison() {}

  public static Compared of(String name, String type, List<Dns> inside, List<Dns> outside) {
    return new Compared(name, type, inside, outside, difference(name, telling(inside), telling(outside)));
  }

  /** The first answer that says something; that is the one the computer goes by. */
  public static Optional<Dns> telling(List<Dns> answers) {
    return answers.stream().filter(Comparison::tells).findFirst();
  }

  static boolean tells(Dns dns) {
    return switch (dns.status()) {
      case FOUND, NO_RECORD, NO_DOMAIN -> true;
      case SERVER_FAILED, BOGUS, REFUSED, TIMEOUT, LOOP, UNREACHABLE -> false;
    };
  }

  private static Difference difference(String name, Optional<Dns> inside, Optional<Dns> outside) {
    if (inside.isEmpty() || outside.isEmpty()) {
      return Difference.UNKNOWN;
    }
    Dns in = inside.get();
    Dns out = outside.get();
    if (Forgery.isForged(name, in, out)) {
      return Difference.FORGED;
    }
    boolean foundIn = in.status() == DnsStatus.FOUND;
    boolean foundOut = out.status() == DnsStatus.FOUND;
    if (!foundIn || !foundOut) {
      return foundIn == foundOut ? Difference.SAME : foundIn ? Difference.ONLY_INSIDE : Difference.ONLY_OUTSIDE;
    }
    return values(name, in, out);
  }

  /** Microsoft gives other addresses to other askers: only that both lead there counts. */
  private static Difference values(String name, Dns in, Dns out) {
    boolean microsoftIn = leadsToMicrosoft(name, in);
    if (microsoftIn != leadsToMicrosoft(name, out)) {
      return Difference.PLACES;
    }
    return microsoftIn || data(in).equals(data(out)) ? Difference.SAME : Difference.VALUES;
  }

  static boolean leadsToMicrosoft(String name, Dns answer) {
    return MicrosoftHosts.runs(name) || answer.cnameTrail().stream().anyMatch(MicrosoftHosts::servesMail)
        || answer.records().stream().map(DnsRecord::data).map(Comparison::lastWord).anyMatch(Comparison::atMicrosoft);
  }

  private static boolean atMicrosoft(String target) {
    return MicrosoftHosts.receivesMail(target) || MicrosoftHosts.servesMail(target);
  }

  private static String lastWord(String data) {
    return data.substring(data.lastIndexOf(' ') + 1);
  }

  public static Set<String> data(Dns answer) {
    return answer.records().stream().map(r -> r.data().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether the own resolvers that say something say different things. */
  public static boolean resolversDisagree(List<Dns> inside) {
    return inside.stream().filter(Comparison::tells)
        .map(d -> d.status() + " " + (leadsToMicrosoft(d.name(), d) ? "" : data(d))).distinct().count() > 1;
  }

  /** For a sentence: where an answer leads, "mail.contoso.com (203.0.113.10)". */
  public static String words(Dns answer) {
    String values = answer.records().stream().map(DnsRecord::data).limit(3).collect(Collectors.joining(", "));
    return answer.cnameTrail().isEmpty() ? values
        : answer.cnameTrail().getLast() + (values.isEmpty() ? "" : " (" + values + ")");
  }
}

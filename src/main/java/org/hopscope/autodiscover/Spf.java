package org.hopscope.autodiscover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;

/**
 * Whose servers may send mail for a domain (RFC 7208): a hint at where its mailboxes are, no more.
 *
 * @param includes the domains that it includes or redirects to, lower case
 */
public record Spf(List<String> includes) {
  private static final int MOST_TERMS = 64;
  private static final List<String> MICROSOFT = List.of(
      "spf.protection.outlook.com", "spf.protection.office365.us", "spf.protection.partner.outlook.cn");

  public Spf {
    includes = List.copyOf(includes);
  }

  /** The domain's record; empty when it has none, or two, which RFC 7208 4.5 calls an error. */
  public static Optional<Spf> of(Evidence.Dns txt) {
    List<String> records = txt.records().stream()
        .filter(r -> r.type().equals("TXT"))
        .map(r -> r.data().strip().toLowerCase(Locale.ROOT))
        .filter(t -> t.equals("v=spf1") || t.startsWith("v=spf1 "))
        .toList();
    return records.size() == 1 ? Optional.of(new Spf(includes(records.getFirst()))) : Optional.empty();
  }

  private static List<String> includes(String record) {
    return Stream.of(record.split("\\s+")).limit(MOST_TERMS)
        .map(term -> term.replaceFirst("^[+?~-]", ""))
        .filter(term -> term.startsWith("include:") || term.startsWith("redirect="))
        .map(term -> MicrosoftHosts.plain(term.substring(term.startsWith("i") ? 8 : 9)))
        .toList();
  }

  public boolean letsMicrosoftSend() {
    return includes.stream().anyMatch(MICROSOFT::contains);
  }

  /** A provider whose mailboxes are no Exchange may send. */
  public Optional<MailProvider> provider() {
    return includes.stream().flatMap(i -> MailProvider.at(i).stream())
        .filter(p -> !p.filters()).findFirst();
  }
}

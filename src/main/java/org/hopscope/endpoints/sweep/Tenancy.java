package org.hopscope.endpoints.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.wire.Dns;
import org.hopscope.wire.Scope;

/**
 * What of the names under a wildcard is the customer's own.
 *
 * @param name first label of the tenant's onmicrosoft.com domain
 * @param exchangers hosts that take the domain's mail
 */
public record Tenancy(Optional<String> name, List<String> exchangers) {
  public static final Tenancy UNKNOWN = new Tenancy(Optional.empty(), List.of());
  private static final Pattern OWN = Pattern.compile(
      "(?:[^.]+\\.)*?([a-z0-9-]+)(?:\\.mail)?\\.(?:onmicrosoft\\.(?:com|us)|partner\\.onmschina\\.cn)");
  private static final Pattern SIGNER = Pattern.compile(".+\\._domainkey\\.([a-z0-9-]+)\\..+");
  private static final List<String> SELECTORS = List.of("selector1", "selector2");

  public Tenancy {
    exchangers = List.copyOf(exchangers);
  }

  /**
   * By the domain itself where Microsoft gave it, else by where its DKIM keys are: Exchange Online has
   * {@code selector1._domainkey.<domain>} lead to {@code …._domainkey.<tenant>.onmicrosoft.com}.
   *
   * @param patience for each of at most three questions, which are asked side by side
   */
  public static Tenancy of(String domain, Dns dns, Duration patience, Scope scope) {
    CompletableFuture<List<String>> exchangers = later(() -> exchangers(dns.ask(domain, "MX", patience, scope)));
    List<CompletableFuture<Optional<String>>> signers = own(domain).isPresent() ? List.of() : SELECTORS.stream()
        .map(s -> later(() -> signer(dns.ask(s + "._domainkey." + domain, "CNAME", patience, scope)))).toList();
    Optional<String> name = own(domain)
        .or(() -> signers.stream().map(CompletableFuture::join).flatMap(Optional::stream).findFirst());
    return new Tenancy(name, exchangers.join());
  }

  private static <T> CompletableFuture<T> later(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
  }

  private static List<String> exchangers(Evidence.Dns answer) {
    return answer.records().stream().filter(r -> r.type().equals("MX"))
        .map(r -> MicrosoftHosts.plain(r.data().replaceFirst("^\\d+\\s+", ""))).toList();
  }

  /** The same with a name that was learnt otherwise. */
  public Tenancy named(Optional<String> other) {
    return new Tenancy(name.or(() -> other), exchangers);
  }

  private static Optional<String> own(String domain) {
    return label(OWN, domain);
  }

  private static Optional<String> signer(Evidence.Dns answer) {
    return answer.records().stream().flatMap(r -> label(SIGNER, MicrosoftHosts.plain(r.data())).stream()).findFirst();
  }

  private static Optional<String> label(Pattern form, String name) {
    Matcher matcher = form.matcher(name.toLowerCase(Locale.ROOT));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The names that a template stands for; none where what it needs is not known. */
  Stream<String> fill(String template) {
    if (template.equals("{mx}")) {
      return exchangers.stream();
    }
    return template.contains("{tenant}") ? name.stream().map(n -> template.replace("{tenant}", n))
        : Stream.of(template);
  }
}

package org.hopscope.snapshot.file;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.advice.session.Entry;
import org.hopscope.advice.session.Session;
import org.hopscope.advice.session.Subject;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Computer;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Vantage;
import org.hopscope.snapshot.file.Replaced.Kind;

/**
 * A snapshot for strangers: people, tenants, domains, hosts inside, organisations and addresses of the network have
 * other names, each the same one throughout, so that what belongs together still does. Bodies are taken out.
 */
public final class Pseudonyms {
  static final Pattern MAIL = Pattern.compile(
      "([\\p{L}\\p{N}._+'!$*^`{}~-]+)(@|%40)((?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}][\\p{L}\\p{N}-]+)");
  private static final String TENANT = "([\\p{L}\\p{N}_-]+?)(-my|-admin)?(\\.(?:mail\\.)?onmicrosoft\\.(?:com|us)|\\.partner\\.onmschina\\.cn"
      + "|\\.mail\\.protection\\.outlook\\.com|\\.mx\\.microsoft|\\.sharepoint\\.com)";
  private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{64}|[0-9a-fA-F]{40}";
  private static final String FOUR = "\\d{1,3}(?:\\.\\d{1,3}){3}";
  private static final String SIX = "[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,8}(?:\\.\\d{1,3}){0,3}";
  /** Labels that say what a host is for, and not whose it is. */
  private static final Set<String> TELLING = Set.of(
      "autodiscover", "_autodiscover", "_tcp", "_udp", "_ldap", "_msdcs", "_sites", "_kerberos", "_gc", "dc", "www",
      "mail",
      "webmail", "owa", "outlook", "wpad", "proxy", "smtp", "mx", "enterpriseregistration", "lyncdiscover", "sts",
      "adfs");

  private final Aliases aliases;
  private final Set<String> domains;
  private final Map<String, Kind> words;
  private final Pattern all;
  private final Set<String> ids;
  private final Snapshot original;

  public Pseudonyms(Snapshot original) {
    this(original, new Aliases());
  }

  Pseudonyms(Snapshot original, Aliases aliases) {
    this.original = original;
    this.aliases = aliases;
    Sensitive found = new Sensitive(original.events(), log(original));
    domains = found.domains;
    words = found.words;
    ids = original.events().stream()
        .flatMap(e -> e instanceof AnalysisEvent.HopStarted(var at, var hop) ? Stream.of(hop.id()) : Stream.empty())
        .collect(Collectors.toSet());
    log(original).stream().flatMap(Entry::subjects).map(Subject::hop).forEach(ids::add);
    all = Pattern.compile(
        "(?<mail>" + MAIL.pattern() + ")|(?<![\\p{L}\\p{N}])(?:(?<tenant>" + TENANT + ")|(?<id>" + ID + ")"
            + "|(?<public>(?:[\\p{L}\\p{N}_-]+\\.)*(?:" + anyOf(Sensitive.PUBLIC_ZONES) + "))"
            + "|(?<host>(?:[\\p{L}\\p{N}_-]+\\.)*(?:" + anyOf(found.domains) + "))"
            + "|(?<word>" + anyOf(words.keySet()) + ")|(?<four>" + FOUR + "))(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{N}:.])(?<six>" + SIX + ")(?![\\p{L}\\p{N}:])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<Entry> log(Snapshot snapshot) {
    return snapshot.session().map(Session::log).orElse(List.of());
  }

  private static String anyOf(Set<String> texts) {
    return texts.isEmpty() ? "(?!)" : texts.stream().sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote).collect(Collectors.joining("|"));
  }

  static boolean isTelling(String label) {
    return TELLING.contains(label.toLowerCase(Locale.ROOT));
  }

  /** The same analysis under other names. */
  public Snapshot snapshot() {
    Strings texts = new Strings(this::text);
    List<AnalysisEvent> events = original.events().stream()
        .map(event -> (AnalysisEvent) texts.in((Record) withoutBodies(event))).map(this::named).toList();
    return Snapshot.of(events, original.header().product(), true).with(original.session().map(texts::in));
  }

  /** What was replaced by what, in the order in which it was met. Complete once the snapshot was made. */
  public List<Replaced> replaced() {
    return aliases.all();
  }

  /** An address is kept in two parts, neither of which looks like one. */
  private AnalysisEvent named(AnalysisEvent event) {
    return event instanceof AnalysisEvent.Started(var at, var when, var changed, var client, var vantage)
        ? new AnalysisEvent.Started(at, when, address(), client, named(vantage)) : event;
  }

  /** A computer may be called by an ordinary word. */
  private Vantage named(Vantage told) {
    Optional<Computer> computer = original.header().vantage().computer()
        .map(own -> new Computer(aliases.named(Kind.HOST, own.name()), own.system()));
    return new Vantage(told.id(), told.label(), told.adDomain(), computer);
  }

  private EmailAddress address() {
    EmailAddress then = original.header().address();
    return new EmailAddress(aliases.named(Kind.PERSON, then.localPart()), text(then.domain()));
  }

  private static AnalysisEvent withoutBodies(AnalysisEvent event) {
    return event instanceof AnalysisEvent.Observed(var at, var hop, Evidence.Http http)
        ? new AnalysisEvent.Observed(at, hop, new Evidence.Http(
            http.method(), http.url(), http.requestHeaders(), gone(http.requestBody()), http.status(),
            http.responseHeaders(), gone(http.responseBody()), http.challenges(), http.fault(), http.detail(),
            http.phases()))
        : event;
  }

  private static String gone(String body) {
    return body.isEmpty() ? "" : "(" + body.length() + ")";
  }

  private String text(String text) {
    return ids.contains(text) ? text
        : all.matcher(text).replaceAll(found -> Matcher.quoteReplacement(pseudonym(found)));
  }

  private String pseudonym(MatchResult found) {
    if (found.group("mail") != null) {
      String[] parts = found.group("mail").split("@|%40", 2);
      return aliases.named(Kind.PERSON, parts[0]) + (found.group("mail").contains("@") ? "@" : "%40") + text(parts[1]);
    }
    if (found.group("public") != null) {
      return found.group();
    }
    if (found.group("tenant") != null) {
      return tenant(found.group("tenant"));
    }
    if (found.group("id") != null) {
      return aliases.id(found.group());
    }
    if (found.group("host") != null) {
      return host(found.group());
    }
    return found.group("word") != null ? word(found.group()) : address(found.group());
  }

  private String tenant(String name) {
    int end = name.indexOf('.');
    String suffix = name.substring(end);
    String label = name.substring(0, end);
    String more = label.endsWith("-my") ? "-my" : label.endsWith("-admin") ? "-admin" : "";
    return aliases.named(Kind.TENANT, label.substring(0, label.length() - more.length())) + more + suffix;
  }

  private String word(String word) {
    Kind kind = words.getOrDefault(word.toLowerCase(Locale.ROOT), Kind.HOST);
    return aliases.named(kind, word);
  }

  /** The zone has one pseudonym, and each label before it one of its own, whatever zone it is in. */
  private String host(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String zone = domains.stream().filter(d -> lower.equals(d) || lower.endsWith("." + d)).findFirst().orElse(lower);
    String before = lower.substring(0, lower.length() - zone.length());
    String labels = Arrays.stream(before.split("\\.")).filter(label -> !label.isEmpty())
        .map(label -> (isTelling(label) ? label : aliases.named(Kind.HOST, label)) + ".").collect(Collectors.joining());
    return labels + aliases.domain(zone);
  }

  private String address(String text) {
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      return address.isLoopbackAddress() || address.isAnyLocalAddress() ? text : aliases.address(address);
    } catch (IllegalArgumentException otherNumber) {
      return text;
    }
  }
}

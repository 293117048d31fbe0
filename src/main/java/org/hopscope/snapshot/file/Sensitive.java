package org.hopscope.snapshot.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.advice.session.Entry;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Evidence;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.snapshot.file.Replaced.Kind;

/** What in a log tells whose it is: domains, and words that stand alone, by what they are. */
final class Sensitive {
  /** Everybody's: Microsoft's own, and those of public authorities. */
  static final Set<String> PUBLIC_ZONES = Set.of(
      "outlook.com", "office365.com", "office.com", "cloud.microsoft", "microsoftonline.com", "outlook.cn",
      "office365.us",
      "microsoftonline.us", "outlook.office.de",
      "microsoft.com", "msidentity.com", "hotmail.com", "windows.net", "windows.com", "msocsp.com", "office.net",
      "live.com",
      "digicert.com", "letsencrypt.org", "globalsign.com", "sectigo.com", "usertrust.com");
  private static final Set<String> ORDINARY = Set.of(
      "mail", "info", "test", "admin", "office", "support", "service", "user", "outlook", "autodiscover", "exchange",
      "microsoft", "localhost", "local", "internal", "corp", "default-first-site-name", "smtp", "http", "https",
      "server",
      "proxy", "wpad", "webmail", "owa", "mapi", "basic", "ntlm", "negotiate", "bearer", "root", "true", "false",
      "none",
      "unknown", "managed", "federated", "html", "text", "json", "www", "post", "get", "connect");
  private static final Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{N}_-]{1,63}\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,62}");
  private static final Pattern URL_HOST = Pattern.compile("://([^/:?#\\s\"'<>\\]\\[]+)");
  private static final Pattern ACCOUNT = Pattern
      .compile("(?<![\\w\\\\:.-])([\\p{L}\\p{N}_-]{2,15})\\\\([\\p{L}\\p{N}._-]++)(?!\\\\)");
  private static final Pattern PROFILE = Pattern.compile("(?i)(?:\\\\Users\\\\|/home/|/Users/)([^\\\\/\\s]+)");
  private static final Pattern PART = Pattern.compile("(?i)(?:^|[,+]\\s*)(O|OU|L|ST|STREET)=(\"[^\"]*\"|[^,+]+)");
  private static final Pattern SERVER_HEADER = Pattern
      .compile("(?i)x-(fe|be|targetbe|be-|backend-?)?(server|diaginfo|servername)|x-calculated.*|x-beserver");

  /** Zones whose every name is the account's own or a partner's. */
  final Set<String> domains = new TreeSet<>();
  final Map<String, Kind> words = new TreeMap<>();

  /** @param log of the session about the analysis: it may name what an earlier analysis saw */
  Sensitive(List<AnalysisEvent> events, List<Entry> log) {
    events.forEach(this::look);
    events.forEach(event -> new Strings(this::everywhere).in((Record) event));
    log.forEach(entry -> new Strings(this::everywhere).in((Record) entry));
    log.stream().flatMap(Entry::subjects).flatMap(subject -> subject.title().args().stream()).forEach(this::host);
    domains.forEach(domain -> word(Kind.DOMAIN, domain.substring(0, domain.indexOf('.'))));
  }

  private void look(AnalysisEvent event) {
    switch (event) {
      case AnalysisEvent.Started begun -> {
        person(begun.address().localPart());
        host(begun.address().domain());
        begun.vantage().adDomain().ifPresent(this::host);
        begun.vantage().computer().ifPresent(computer -> word(Kind.HOST, computer.name()));
      }
      case AnalysisEvent.HopStarted(var at, var hop) -> host(hop.host());
      case AnalysisEvent.HopMoved(var at, var hop) -> host(hop.host());
      case AnalysisEvent.Observed(var at, var id, Evidence seen) -> look(seen);
      case AnalysisEvent.Learnt(var at, var id, Evidence seen, var how) -> look(seen);
      case AnalysisEvent.HopEnded ended -> {}
      case AnalysisEvent.Decided decided -> {}
      case AnalysisEvent.Settled settled -> {}
      case AnalysisEvent.Ended ended -> {}
    }
  }

  private void look(Evidence seen) {
    switch (seen) {
      case Evidence.Dns dns -> dns(dns);
      case Evidence.SplitHorizon both -> both.rows().forEach(row -> {
        row.inside().forEach(this::dns);
        row.outside().forEach(this::dns);
      });
      case Evidence.Tcp tcp -> host(tcp.host());
      case Evidence.Tls tls -> tls(tls);
      case Evidence.Http http -> http.responseHeaders().forEach((name, values) -> {
        if (SERVER_HEADER.matcher(name).matches()) {
          values.forEach(this::server);
        }
      });
      case Evidence.Directory directory -> directory(directory);
      case Evidence.Account account -> {
        word(Kind.ORGANISATION, account.brand());
        host(account.idp());
      }
      case Evidence.Settings settings -> settings.groups().forEach(group -> group.entries().forEach(this::entry));
      case Evidence.PastProxy past -> host(past.host());
      default -> {}
    }
  }

  private void dns(Evidence.Dns dns) {
    host(dns.name());
    dns.cnameTrail().forEach(this::host);
    dns.records().forEach(record -> {
      host(record.name());
      Matcher names = NAME.matcher(record.data());
      while (names.find()) {
        host(names.group());
      }
    });
  }

  private void tls(Evidence.Tls tls) {
    host(tls.host());
    boolean everybodys = tls.vouched().by().contains(Evidence.Store.JAVA);
    tls.vouched().inspector().ifPresent(name -> word(Kind.ORGANISATION, name));
    tls.chain().stream().limit(everybodys ? 1 : tls.chain().size()).forEach(certificate -> {
      certificate.names().forEach(this::host);
      host(Evidence.Certificate.commonName(certificate.subject()));
      parts(certificate.subject());
      if (!everybodys) {
        parts(certificate.issuer());
        word(Kind.ORGANISATION, Evidence.Certificate.commonName(certificate.issuer()));
      }
    });
  }

  private void parts(String distinguished) {
    Matcher part = PART.matcher(distinguished);
    while (part.find()) {
      word(Kind.ORGANISATION, part.group(2).replace("\"", "").strip());
    }
  }

  private void directory(Evidence.Directory directory) {
    host(directory.server());
    directory.ownSite().ifPresent(site -> word(Kind.SITE, site));
    directory.found().forEach(object -> {
      object.sites().forEach(site -> word(Kind.SITE, site));
      server(object.dn().replaceFirst("(?i)^CN=([^,]*).*", "$1"));
    });
  }

  private void entry(Evidence.Entry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    if (name.contains("displayname")) {
      word(Kind.PERSON, entry.value());
    } else if (name.contains("legacydn") || name.contains("userdn") || name.contains("serverdn")
        || name.contains("mdbdn")) {
      word(Kind.ID, entry.value());
    } else if (name.equals("server")) {
      server(entry.value());
    }
  }

  /** What is told by its form, wherever it stands. */
  private String everywhere(String text) {
    each(URL_HOST, text, m -> host(m.group(1)));
    each(ACCOUNT, text, m -> {
      word(Kind.DOMAIN, m.group(1));
      person(m.group(2));
    });
    each(PROFILE, text, m -> word(Kind.PERSON, m.group(1)));
    each(Pseudonyms.MAIL, text, m -> host(m.group(3)));
    return text;
  }

  private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> use) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      use.accept(match);
    }
  }

  private void server(String name) {
    if (name.contains(".")) {
      host(name);
    }
    word(Kind.HOST, name.replaceFirst("\\..*", ""));
  }

  private void person(String local) {
    word(Kind.PERSON, local);
    for (String part : local.split("[._+-]")) {
      if (part.length() > 3) {
        word(Kind.PERSON, part);
      }
    }
  }

  private void word(Kind kind, String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > 1 && plain.length() < 300 && !ORDINARY.contains(plain) && !plain.startsWith("microsoft")
        && plain.chars().anyMatch(Character::isLetter)) {
      words.putIfAbsent(plain, kind);
    }
  }

  private void host(String name) {
    String plain = MicrosoftHosts.plain(name.strip()).replaceFirst("^\\*\\.", "");
    if (!NAME.matcher(plain).matches()) {
      return;
    }
    String zone = zone(plain);
    if (!isPublic(plain, zone)) {
      domains.add(zone);
      for (String label : plain.substring(0, plain.length() - zone.length()).split("\\.")) {
        if (!Pseudonyms.isTelling(label) && label.length() > 2) {
          word(Kind.HOST, label);
        }
      }
    }
  }

  private static boolean isPublic(String name, String zone) {
    return PUBLIC_ZONES.contains(zone) || MicrosoftHosts.runs(name) || MicrosoftHosts.ownsDomain(name)
        || MicrosoftHosts.receivesMail(name) || name.endsWith(".sharepoint.com");
  }

  /** What somebody has registered: two labels, or three under co.uk and its like. */
  private static String zone(String name) {
    String[] labels = name.split("\\.");
    int count = labels.length;
    boolean three = count > 2 && labels[count - 1].length() == 2
        && labels[count - 2].matches("co|com|net|org|gov|ac|edu|or|ne|go");
    return String.join(".", List.of(labels).subList(count - Math.min(count, three ? 3 : 2), count));
  }
}

package org.hopscope.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was seen at a hop. Holds no secret: whoever makes one has redacted it. */
public sealed interface Evidence {

  /**
   * One DNS question and its answer.
   *
   * @param links the aliases of the trail as records, with their times to live
   * @param errors extended errors as the resolver gave them (RFC 8914)
   */
  record Dns(
      String resolver,
      String name,
      String type,
      DnsStatus status,
      List<String> cnameTrail,
      List<DnsRecord> records,
      Duration took,
      List<DnsRecord> links,
      List<String> errors)
      implements Evidence {
    public Dns(
        String resolver, String name, String type, DnsStatus status, List<String> cnameTrail,
        List<DnsRecord> records, Duration took) {
      this(resolver, name, type, status, cnameTrail, records, took, List.of(), List.of());
    }

    public Dns {
      cnameTrail = List.copyOf(cnameTrail);
      records = List.copyOf(records);
      links = List.copyOf(links);
      errors = List.copyOf(errors);
    }
  }

  /** dnsjava's and RFC 2308's families: no such domain is not no such record is not a failed server. */
  enum DnsStatus {
    FOUND(null),
    NO_DOMAIN(Fault.DNS_NO_DOMAIN),
    NO_RECORD(Fault.DNS_NO_RECORD),
    SERVER_FAILED(Fault.DNS_SERVER_FAILED),
    /** The resolver knows the answer, and its signatures are wrong (DNSSEC). */
    BOGUS(Fault.DNS_BOGUS),
    REFUSED(Fault.DNS_REFUSED),
    TIMEOUT(Fault.DNS_TIMEOUT),
    LOOP(Fault.DNS_LOOP),
    UNREACHABLE(Fault.DNS_UNREACHABLE);

    private final @Nullable Fault fault;

    DnsStatus(@Nullable Fault fault) {
      this.fault = fault;
    }

    /** Why nothing was found; empty for FOUND. */
    public Optional<Fault> fault() {
      return Optional.ofNullable(fault);
    }
  }

  /** The same questions asked inside and on the internet, side by side. */
  record SplitHorizon(List<Compared> rows) implements Evidence {
    public SplitHorizon {
      rows = List.copyOf(rows);
    }
  }

  /** One name and type; each resolver's answer, in the resolvers' order. */
  record Compared(String name, String type, List<Dns> inside, List<Dns> outside, Difference differs) {
    public Compared {
      inside = List.copyOf(inside);
      outside = List.copyOf(outside);
    }
  }

  /** How the answers of the two sides differ. */
  enum Difference {
    SAME,
    /** Another address or value under the same name. */
    VALUES,
    /** One leads to Microsoft 365, the other does not. */
    PLACES,
    ONLY_INSIDE,
    ONLY_OUTSIDE,
    /** Something on the way inside answers in place of the name's owner. */
    FORGED,
    /** One of the sides gave no answer. */
    UNKNOWN
  }

  record DnsRecord(String name, String type, long ttlSeconds, String data) {}

  /** One attempt to connect. {@code fault} is empty when it was accepted. */
  record Tcp(String host, String address, int port, Optional<Fault> fault, String detail, Duration took)
      implements Evidence {}

  /**
   * What a proxy answered when it was asked to open the way to a host (CONNECT).
   *
   * @param to host and port
   * @param proxy its host and port
   * @param how the proxy was chosen, a key of the words
   * @param headers those that tell who answered, and why
   * @param took from the question to the answer
   * @param signIn by which scheme the question was signed; empty where it was not
   */
  record Tunnel(
      String to, String proxy, String how, int status, Map<String, List<String>> headers, Optional<Fault> fault,
      Duration took, String signIn)
      implements Evidence {
    public Tunnel {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * What a proxy script says of an address, and which of its ways was taken.
   *
   * @param url where the script is from
   * @param how the script came to be set, a key of the words
   * @param asked the address, as the script was told of it
   * @param entries its ways in order; the direct way alone where it has failed
   * @param fault why the script gave no answer
   */
  record ProxyScript(
      String url, String how, String asked, List<ProxyEntry> entries, Optional<Fault> fault, String detail,
      Duration took)
      implements Evidence {
    public ProxyScript {
      entries = List.copyOf(entries);
    }

    /** The entry that was taken, in the script's words. */
    public String taken() {
      return entries.stream().filter(e -> e.taken() == Taken.TAKEN).map(ProxyEntry::text).findFirst().orElse("");
    }
  }

  /**
   * One way that a script names, in its own words, and why it was taken or not.
   *
   * @param tried whether somebody was there has been tried
   */
  record ProxyEntry(String text, Taken taken, boolean tried, Message why) {}

  /** What became of an entry. */
  enum Taken {
    PASSED_OVER, TAKEN, NOT_NEEDED;

    /** As in the bundles' keys. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** One handshake, good or bad. {@code chain} is as presented, leaf first. */
  record Tls(
      String host,
      String protocol,
      String cipher,
      boolean nameMatches,
      boolean trusted,
      List<Certificate> chain,
      Optional<Fault> fault,
      String detail,
      Duration took,
      Vouched vouched)
      implements Evidence {
    public Tls {
      chain = List.copyOf(chain);
    }

    public Tls(
        String host, String protocol, String cipher, boolean nameMatches, boolean trusted, List<Certificate> chain,
        Optional<Fault> fault, String detail, Duration took) {
      this(host, protocol, cipher, nameMatches, trusted, chain, fault, detail, took, Vouched.NOT_ASKED);
    }

    /** Who has signed the host's certificate; empty where none was shown. */
    public String signer() {
      return chain.isEmpty() ? "" : Certificate.commonName(chain.getFirst().issuer());
    }
  }

  /**
   * Whose list of authorities a chain leads to.
   *
   * @param inspector the authority by which a host of Microsoft's is signed, where no public one does
   */
  record Vouched(Set<Store> by, Optional<String> inspector) {
    public static final Vouched NOT_ASKED = new Vouched(Set.of(), Optional.empty());

    public Vouched {
      by = Set.copyOf(by);
    }
  }

  /** A list of authorities. */
  enum Store {
    /** The operating system's, by which Outlook goes. */
    SYSTEM,
    /** The one that comes with Java: public authorities. */
    JAVA,
    /** What the technician added for this analysis. */
    ADDED;

    /** As in JSON and in the bundles' keys. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A question for one's own address as the other end sees it, over UDP (STUN, RFC 8489).
   *
   * @param answered by a STUN server, were it with an error
   * @param mapped the answer: address and port
   * @param requests how often it was sent
   */
  record Stun(
      String host, String address, int port, boolean answered, Optional<String> mapped, int requests, String detail,
      Duration took)
      implements Evidence {}

  /**
   * How a mail server received a visitor who says nothing but hello and asks for TLS.
   *
   * @param protocol SMTP, IMAP or POP3
   * @param banner its first line
   * @param offers what it says it can do, where it was asked
   */
  record Greeting(
      String host, String address, int port, String protocol, String banner, List<String> offers, Manners manners,
      String detail, Duration took)
      implements Evidence {
    public Greeting {
      offers = List.copyOf(offers);
    }
  }

  enum Manners {
    /** As the protocol wants it; where TLS begins later, it offers that and says go ahead. */
    POLITE,
    /** A greeting of the protocol that turns the visitor away: busy, blocked, no service here. */
    TURNS_AWAY,
    /** Offers no STARTTLS, or refuses what it offers. */
    NO_STARTTLS,
    /** Speaks, but not this protocol. */
    STRANGE,
    /** The connection stands, and not a word comes. */
    SILENT,
    /** The connection ends before it is greeted. */
    CLOSED
  }

  record Certificate(
      String subject,
      String issuer,
      List<String> names,
      Instant notBefore,
      Instant notAfter,
      String key,
      String signature,
      String sha256) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|[,/]\\s*)CN=(\"[^\"]*\"|[^,/]*)");

    /** Of a distinguished name; the whole where it has none. */
    public static String commonName(String distinguished) {
      Matcher match = COMMON_NAME.matcher(distinguished);
      return match.find() ? match.group(1).replace("\"", "").strip() : distinguished;
    }

    public Certificate {
      names = List.copyOf(names);
    }
  }

  /**
   * Whether a certificate's authority still stands by it. Where nobody says so, Windows and with it Outlook go on.
   *
   * @param subject whom the certificate is for
   * @param word what the authority said; empty where nobody told
   * @param asked who was asked, in order
   */
  record Revocation(
      String subject, String sha256, Standing standing, Optional<Word> word, List<Asked> asked, Duration took)
      implements Evidence {
    public Revocation {
      asked = List.copyOf(asked);
    }

    /** Whether it is about the certificate that this handshake has shown. */
    public boolean isOf(Tls tls) {
      return !tls.chain().isEmpty() && tls.chain().getFirst().sha256().equals(sha256);
    }

    /** In one or two sentences. */
    public Message says() {
      return word.map(this::says).orElseGet(() -> Message.of("revocation." + standing.id()));
    }

    private Message says(Word told) {
      Message all = Message.of("revocation." + standing.id() + "." + told.by().id(), told.where(), minute(told.said()),
          told.next().map(Revocation::minute).orElse(""), told.revoked().map(Revocation::minute).orElse(""),
          told.reason());
      Message why = told.reason().isEmpty() ? all : all.and("revocation.reason");
      return told.next().isPresent() ? why.and("revocation.next") : why;
    }

    private static String minute(Instant when) {
      return Days.minute(when);
    }

    public boolean isRevoked() {
      return standing == Standing.REVOKED;
    }

    /** Somebody who was asked said nothing at all: every client that asks loses time by this. */
    public Optional<Asked> silent() {
      return asked.stream().filter(a -> a.result() == Answered.SILENT).findFirst();
    }
  }

  /**
   * This hop was not asked again: what it tells is from an earlier look.
   *
   * @param took how long the hop was asked then
   */
  record TakenOver(Instant when, Duration took) implements Evidence {
    public Message says() {
      return Message.of("hop.taken-over", Days.minute(when));
    }
  }

  /** What is known of a certificate. */
  enum Standing {
    GOOD, REVOKED,
    /** The authority does not know the certificate. */
    UNKNOWN,
    /** Nobody could be asked, or nobody gave a usable answer. */
    UNTOLD,
    /** The certificate names nobody to be asked. */
    NOT_ASKED;

    /** As in JSON and in the bundles' keys. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An authority's word on a certificate.
   *
   * @param where its address; empty for what the server brought along
   * @param next when newer word comes at the latest
   * @param reason as RFC 5280, section 5.3.1, names it; empty where none is told
   */
  record Word(
      Teller by, String where, Instant said, Optional<Instant> next, Optional<Instant> revoked, String reason) {
    /** Of a certificate that was taken back: when, why and who says so, as a fault's detail. */
    public String inWords() {
      String why = reason.isEmpty() ? "" : " (" + reason + ")";
      return "Its authority took it back at " + revoked.orElse(said) + why
          + (where.isEmpty() ? ", as the server itself brings along" : ", as is told by " + where);
    }
  }

  /** The ways an authority's word takes. */
  enum Teller {
    /** Brought by the server in the handshake. */
    STAPLE, OCSP, CRL;

    /** As in JSON and in the bundles' keys. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One place that was asked for an authority's word, and what came of it. */
  record Asked(Teller by, String where, Answered result, Message says) {}

  enum Answered {
    TOLD,
    /** No answer at all in time. */
    SILENT,
    /** Not there, or unwilling. */
    UNREACHED, UNREADABLE,
    /** Cannot be asked by Hopscope. */
    PASSED_OVER;

    /** As in JSON. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** One request and its response, redacted. {@code status} is 0 when none came. */
  record Http(
      String method,
      String url,
      Map<String, List<String>> requestHeaders,
      String requestBody,
      int status,
      Map<String, List<String>> responseHeaders,
      String responseBody,
      List<String> challenges,
      Optional<Fault> fault,
      String detail,
      List<Phase> phases)
      implements Evidence {
    public Http {
      challenges = List.copyOf(challenges);
      phases = List.copyOf(phases);
    }

    /** The host that was asked; empty when the URL names none. */
    public String host() {
      return url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("(?s)[:/?#].*", "");
    }

    /** What the answer says under this name, in any case of letters. */
    public List<String> header(String name) {
      return responseHeaders.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name)).flatMap(header -> header.getValue().stream())
          .toList();
    }
  }

  /** A span of an exchange, offset from its begin. Kinds: dns, connect, tls, wait, body. */
  record Phase(String kind, Duration start, Duration took) {}

  /** One directory query. {@code foundBy} tells why this server was asked, {@code ownSite} where the asker is. */
  record Directory(
      String server, String base, String filter, String bind, List<ScpObject> found, Optional<Fault> fault,
      String detail, Duration took, Optional<Message> foundBy, Optional<String> ownSite)
      implements Evidence {
    public Directory {
      found = List.copyOf(found);
    }

    public Directory(
        String server, String base, String filter, String bind, List<ScpObject> found, Optional<Fault> fault,
        String detail, Duration took) {
      this(server, base, filter, bind, found, fault, detail, took, Optional.empty(), Optional.empty());
    }

    /** The same query, told with what the asker made of its answer. */
    public Directory ranked(List<ScpObject> order, Message how, Optional<String> site) {
      return new Directory(
          server, base, filter, bind, order, fault, detail, took, Optional.of(how), site);
    }
  }

  /** A serviceConnectionPoint that Exchange published. {@code why} tells its rank; 0 is not used. */
  record ScpObject(
      String dn, String url, List<String> sites, Optional<Instant> created, int rank, Message why) {
    public ScpObject {
      sites = List.copyOf(sites);
    }
  }

  /**
   * All that an answer said, for reading. Groups and names are those of the dialect itself.
   *
   * @param dialect POX or SOAP
   */
  record Settings(String dialect, List<Group> groups) implements Evidence {
    public Settings {
      groups = List.copyOf(groups);
    }
  }

  record Group(String title, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  record Entry(String name, String value) {}

  /** What one host says in the three dialects of Autodiscover, a row a thing. */
  record Comparison(String host, List<Row> rows) implements Evidence {
    public Comparison {
      rows = List.copyOf(rows);
    }
  }

  /** A value is empty where the dialect does not tell it. */
  record Row(Message what, String pox, String soap, String v2, Agreement agreement) {}

  enum Agreement {
    AGREE, DIFFER,
    /** Told by one dialect alone, or not fit to be compared. */
    OPEN
  }

  /**
   * A host as it is reached through the proxy and past it, where nothing was asked.
   *
   * @param proxy its host and port; empty where it was not reached
   * @param inspects the proxy opens TLS: it shows a certificate that nobody but its own company vouches for
   */
  record PastProxy(String host, int port, String proxy, Side through, Side direct, boolean inspects)
      implements Evidence {
    /** One of the two, in short. */
    public Message says(Side side) {
      String seen = side.signer().isEmpty() ? Integer.toString(port) : side.signer();
      return side.fault().map(f -> Message.of("cause." + f.id(), seen))
          .orElseGet(() -> Message.of("past.side.works", side.took().toMillis(), side.signer()));
    }
  }

  /**
   * One of the two ways.
   *
   * @param took until TLS stood, or failed
   * @param signer who has signed the host's certificate; empty where none was shown
   */
  record Side(Optional<Fault> fault, Duration took, String signer) {
    public boolean works() {
      return fault.isEmpty();
    }
  }

  /** What was said on one protocol, turn by turn, and how each answer was taken. */
  record Dialogue(List<Turn> turns) implements Evidence {
    public Dialogue {
      turns = List.copyOf(turns);
    }

    /** Whether the mailbox was opened, not only its server reached. */
    public boolean opened() {
      return turns.stream().anyMatch(t -> t.heard() == Heard.OPENED);
    }
  }

  /** One request and its answer. {@code verb} is the protocol's own word: Connect, RopLogon, GetFolder. */
  record Turn(String verb, Heard heard, Message says) {}

  enum Heard {
    GOOD, BAD,
    /** Good, and what opens the mailbox. */
    OPENED,
    /** Answered, but otherwise than it should be. */
    ODD,
    /** Not said, because of an answer before. */
    UNSAID
  }

  /** A fact that speaks for or against one kind of deployment. */
  record Clue(Sign sign, Message says) implements Evidence {}

  /**
   * What Microsoft's sign-in service tells about a domain, without anybody's sign-in. Texts are empty
   * where it told nothing.
   *
   * @param namespace managed, federated or unknown
   * @param brand the organisation's own name for its sign-in
   * @param idp host of the identity provider that a federated domain signs in at
   * @param tenant the tenant's id
   * @param region the tenant's: EU, NA …
   * @param cloud host of the sign-in service that knows the domain
   */
  record Account(String namespace, String brand, String idp, String tenant, String region, String cloud)
      implements Evidence {}

  /** A fact worth a line: a setting read, an address compared. */
  record Note(Message message) implements Evidence {}
}

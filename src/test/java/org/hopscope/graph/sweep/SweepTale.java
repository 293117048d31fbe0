package org.hopscope.graph.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Message;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.model.endpoint.Transport;

/** A sweep told by hand, an event every ten milliseconds. */
public final class SweepTale {
  public static final EndpointSet MAILBOX = set(
      1, "Exchange", "Exchange Online", true, List.of("outlook.office365.com", "outlook.office.com"),
      List.of("13.107.6.152/31", "40.92.0.0/15", "2603:1006::/40"), List.of(80, 443), List.of());
  public static final EndpointSet MAIL = set(
      10, "Exchange", "Exchange Online", true, List.of("*.mail.protection.outlook.com"), List.of("40.92.0.0/15"),
      List.of(25), List.of());
  public static final EndpointSet SUBMISSION = set(
      2, "Exchange", "Exchange Online", false, List.of("outlook.office365.com", "smtp.office365.com"),
      List.of("13.107.6.152/31"), List.of(143, 587, 993, 995), List.of());
  public static final EndpointSet MEDIA = set(
      11, "Skype", "Teams", true, List.of(), List.of("52.112.0.0/14", "2603:1063::/38"), List.of(),
      List.of(3478, 3479, 3480, 3481));
  public static final EndpointSet SIGN_IN = set(
      56, "Common", "Microsoft 365 Common", true, List.of("login.microsoftonline.com", "*.auth.microsoft.com"),
      List.of("20.190.128.0/18"), List.of(443), List.of());
  public static final EndpointSet PORTAL = set(
      147, "Common", "Microsoft 365 Common", true, List.of("*.office.com"), List.of(), List.of(443), List.of());

  private final List<SweepEvent> events = new ArrayList<>();

  private SweepTale() {}

  public static SweepTale of(int checks) {
    SweepTale tale = new SweepTale();
    tale.events.add(new SweepEvent.Started(
        Duration.ZERO, Instant.EPOCH, new Vantage("here", "this network", Optional.empty()), Instance.WORLDWIDE,
        new EndpointVersion("2025013000"), checks));
    return tale;
  }

  public static EndpointSet set(
      int id, String area, String name, boolean required, List<String> urls, List<String> ips, List<Integer> tcp,
      List<Integer> udp) {
    return new EndpointSet(
        id, area, name, urls.stream().map(HostPattern::new).toList(),
        ips.stream().map(range -> Cidr.parse(range).orElseThrow()).toList(), tcp, udp,
        id < 20 && required ? Category.OPTIMIZE : Category.ALLOW, false, required, "");
  }

  private Duration now() {
    return Duration.ofMillis(10L * events.size());
  }

  public SweepTale row(EndpointSet set, Impact impact, Cause cause, String host, int port, Evidence... evidence) {
    return row(set, impact, cause, host, Optional.empty(), Transport.TCP, port, evidence);
  }

  public SweepTale udp(EndpointSet set, Impact impact, Cause cause, String host, int port) {
    return row(set, impact, cause, host, Optional.empty(), Transport.UDP, port);
  }

  public SweepTale standIn(EndpointSet set, Impact impact, Cause cause, String host, String standsFor) {
    return row(set, impact, cause, host, HostPattern.parse(standsFor), Transport.TCP, 443);
  }

  private SweepTale row(
      EndpointSet set, Impact impact, Cause cause, String host, Optional<HostPattern> standsFor,
      Transport transport, int port, Evidence... evidence) {
    Check check = new Check(set, host, standsFor, transport, port);
    events.add(new SweepEvent.Found(
        now(), new Checked(check, impact, cause, cause.word(), false, List.of(evidence), Duration.ofMillis(7))));
    return this;
  }

  public static Evidence dns(String resolver, DnsStatus status) {
    return new Evidence.Dns(resolver, "name", "A", status, List.of(), List.of(), Duration.ofMillis(3));
  }

  public static Evidence tcp(String address) {
    return new Evidence.Tcp("host", address, 443, Optional.empty(), "", Duration.ofMillis(3));
  }

  public static Evidence tls(String issuer) {
    Evidence.Certificate leaf = new Evidence.Certificate(
        "CN=host", issuer, List.of(), Instant.EPOCH, Instant.EPOCH, "EC 256", "SHA256", "00");
    return new Evidence.Tls(
        "host", "TLSv1.3", "cipher", true, true, List.of(leaf), Optional.empty(), "", Duration.ofMillis(9),
        new Evidence.Vouched(Set.of(), Optional.empty()));
  }

  public SweepTale hint(PathReading.Kind kind, Message says) {
    events.add(new SweepEvent.Measured(now(), new PathReading(
        "outlook.office365.com", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), List.of(new PathReading.Hint(kind, says)))));
    return this;
  }

  public SweepTale complete() {
    return ended(Ending.COMPLETE);
  }

  public SweepTale ended(Ending how) {
    events.add(new SweepEvent.Ended(now(), how));
    return this;
  }

  public List<SweepEvent> events() {
    return List.copyOf(events);
  }

  public SweepTable table() {
    return SweepTable.replay(events);
  }

  SweepVerdict verdict() {
    return table().verdict();
  }

  String sentence() {
    return say(verdict().sentence());
  }

  List<String> asides() {
    return verdict().asides().stream().map(SweepTale::say).toList();
  }

  static String say(Message message) {
    return new Wording(Locale.ENGLISH).say(message);
  }
}

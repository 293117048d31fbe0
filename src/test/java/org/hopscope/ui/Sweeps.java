package org.hopscope.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.event.SweepEvent;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.Vantage;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Impact;
import org.hopscope.model.endpoint.PathReading;
import org.hopscope.model.endpoint.Transport;

/** Sweeps written by hand, as the engine would tell them. */
public final class Sweeps {
  private static final Instant DAY = Instant.parse("2026-11-28T09:00:00Z");

  private Sweeps() {}

  /** Teams' media is dropped, mail submission refused, an optional name filtered; the rest answers. */
  public static List<SweepEvent> blocked() {
    List<SweepEvent> events = new ArrayList<>(begun(9));
    events.addAll(List.of(
        found(reached(FakeLists.MAILBOX, "outlook.office365.com", 443, Impact.OUTLOOK_MAILBOX)),
        found(reached(FakeLists.MAILBOX, "outlook.office.com", 443, Impact.OUTLOOK_MAILBOX)),
        found(row(FakeLists.SUBMISSION, "smtp.office365.com", Transport.TCP, 587, Impact.MAIL_CLIENTS, Cause.REFUSED)),
        found(reached(FakeLists.SIGN_IN, "login.microsoftonline.com", 443, Impact.SIGN_IN)),
        found(row(FakeLists.MEDIA, "worldaz.tr.teams.microsoft.com", Transport.UDP, 3478, Impact.TEAMS_MEDIA,
            Cause.UDP_SILENT)),
        found(row(FakeLists.MEDIA, "worldaz.tr.teams.microsoft.com", Transport.UDP, 3479, Impact.TEAMS_MEDIA,
            Cause.UDP_SILENT)),
        found(row(FakeLists.TEAMS, "presence.teams.microsoft.com", Transport.TCP, 443, Impact.TEAMS, Cause.INSPECTED)),
        found(row(FakeLists.EXTRAS, "browser.pipe.aria.microsoft.com", Transport.TCP, 443, Impact.OTHER,
            Cause.DNS_FILTERED)),
        found(reached(FakeLists.TEAMS, "teams.microsoft.com", 443, Impact.TEAMS)),
        new SweepEvent.Measured(Duration.ofMillis(700), new PathReading("outlook.office365.com",
            Optional.of(Duration.ofMillis(23)), Optional.of(Duration.ofMillis(31)), Optional.of(Duration.ofMillis(58)),
            Optional.of("AMS"), Optional.of(Duration.ZERO), List.of(new PathReading.Hint(
                PathReading.Kind.HAIRPIN, Message.of("The way makes a detour through a VPN."))))),
        new SweepEvent.Ended(Duration.ofMillis(2400), Ending.COMPLETE)));
    return List.copyOf(events);
  }

  public static List<SweepEvent> begun(int checks) {
    return List.of(new SweepEvent.Started(Duration.ZERO, DAY, new Vantage("here", "This network", Optional.empty()),
        org.hopscope.model.endpoint.Instance.WORLDWIDE, new EndpointVersion("2025013000"), checks,
        List.of("*.mx.microsoft", "*.sharepoint.com")));
  }

  public static SweepEvent found(Checked row) {
    return new SweepEvent.Found(Duration.ofMillis(500), row);
  }

  public static Checked reached(EndpointSet set, String host, int port, Impact impact) {
    return row(set, host, Transport.TCP, port, impact, Cause.REACHED);
  }

  public static Checked row(EndpointSet set, String host, Transport transport, int port, Impact impact, Cause cause) {
    Optional<HostPattern> star = set.urls().stream().filter(u -> u.isWildcard() && u.matches(host)).findFirst()
        .filter(_ -> set.urls().stream().noneMatch(u -> u.text().equals(host)));
    return new Checked(new Check(set, host, star, transport, port), impact, cause,
        Message.of("cause of " + host + ": " + cause.id()), false, evidence(host, port, cause), Duration.ofMillis(87));
  }

  private static List<Evidence> evidence(String host, int port, Cause cause) {
    Evidence dns = new Evidence.Dns("192.0.2.53", host, "A", Evidence.DnsStatus.FOUND, List.of(),
        List.of(new Evidence.DnsRecord(host, "A", 300, "52.98.1.2")), Duration.ofMillis(12));
    Optional<Fault> fault = cause == Cause.REFUSED ? Optional.of(Fault.CONNECT_REFUSED) : Optional.empty();
    Evidence.Certificate leaf = new Evidence.Certificate("CN=" + host, "CN=Contoso Inspection CA,O=Contoso",
        List.of(host),
        DAY.minus(Duration.ofDays(30)), DAY.plus(Duration.ofDays(60)), "EC 256", "SHA256withECDSA", "AA:BB");
    return List.of(dns, new Evidence.Tcp(host, "52.98.1.2", port, fault, "", Duration.ofMillis(23)),
        new Evidence.Tls(host, "TLSv1.3", "TLS_AES_256_GCM_SHA384", true, true, List.of(leaf), Optional.empty(), "",
            Duration.ofMillis(31)));
  }
}

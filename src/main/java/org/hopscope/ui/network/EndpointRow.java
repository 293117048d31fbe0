package org.hopscope.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hopscope.graph.sweep.RowState;
import org.hopscope.model.Evidence;
import org.hopscope.model.Times;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Need;
import org.hopscope.model.endpoint.Transport;

/** A line of the table: what came of one check, in words. */
public final class EndpointRow {
  private final Checked checked;
  private final RowState state;
  private final String word;
  private final String breaks;
  private final String service;
  private final String port;
  private final String cause;
  private final String says;
  private final List<String> addresses;
  private final String issuer;
  private final String way;
  private final String took;
  private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");

  EndpointRow(Wording words, Checked checked) {
    this.checked = checked;
    this.state = RowState.of(checked);
    // beside its cause the word need not say that it is blocked
    this.word = state == RowState.OPTIONAL ? words.say("network.state.optional") : words.say(state.word());
    this.breaks = words.say(checked.impact().breaks());
    this.service = service(words, checked.check().set().area());
    this.port = checked.check().port() + (checked.check().transport() == Transport.UDP ? "/udp" : "");
    this.says = words.say(checked.says());
    this.addresses = connected(checked).distinct().toList();
    this.issuer = issuer(checked.evidence());
    this.cause = cause(words, checked.cause(), issuer);
    this.way = words.say(checked.viaProxy() ? "network.way.proxy" : "network.way.direct");
    this.took = Times.say(checked.took(), words);
  }

  private static String service(Wording words, String area) {
    return Stream.of(Service.values()).filter(s -> s.area().equals(area)).map(s -> words.say(s.key()))
        .findFirst().orElse(area);
  }

  private static Stream<String> connected(Checked checked) {
    return checked.evidence().stream().flatMap(seen -> switch (seen) {
      case Evidence.Tcp tcp -> Stream.of(tcp.address());
      case Evidence.Stun stun -> Stream.of(stun.address());
      default -> Stream.of();
    });
  }

  private static String cause(Wording words, Cause cause, String issuer) {
    boolean opened = cause == Cause.INSPECTED || cause == Cause.INTERCEPTED;
    return opened && !issuer.isEmpty()
        ? words.say("network.cause.by", words.say(cause.word()), issuer) : words.say(cause.word());
  }

  /** Who vouches for the certificate that was presented. */
  private static String issuer(List<Evidence> evidence) {
    return evidence.stream().filter(Evidence.Tls.class::isInstance).map(Evidence.Tls.class::cast)
        .filter(tls -> !tls.chain().isEmpty()).map(tls -> plain(tls.chain().getFirst().issuer()))
        .reduce((_, last) -> last).orElse("");
  }

  /** The common name of a distinguished name, or the whole of it. */
  private static String plain(String name) {
    return Stream.of(name.split(",\\s*")).filter(part -> part.startsWith("CN=")).map(part -> part.substring(3))
        .findFirst().orElse(name);
  }

  public Checked checked() {
    return checked;
  }

  RowState state() {
    return state;
  }

  String word() {
    return word;
  }

  String breaks() {
    return breaks;
  }

  String service() {
    return service;
  }

  public String host() {
    return checked.check().host();
  }

  /** The wildcard that the host was chosen for. */
  Optional<String> standsFor() {
    return checked.check().standsFor().map(HostPattern::text);
  }

  String port() {
    return port;
  }

  String says() {
    return says;
  }

  /** The cause in a word or two; the whole of it is in {@link #says}. */
  String cause() {
    return cause;
  }

  /** The first of them, and how many more. */
  String address() {
    return addresses.size() < 2 ? addresses() : addresses.getFirst() + " +" + (addresses.size() - 1);
  }

  String addresses() {
    return String.join(", ", addresses);
  }

  String issuer() {
    return issuer;
  }

  String way() {
    return way;
  }

  String took() {
    return took;
  }

  boolean optional() {
    return checked.need() == Need.OPTIONAL;
  }

  /** Whether a text is found anywhere in the line. */
  boolean has(String lowerCase) {
    return Stream.of(host(), breaks, service, port, cause, says, addresses(), issuer, way, word)
        .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains(lowerCase));
  }

  /** What stands above the line: its group's name where it is the first of it, else nothing. */
  ReadOnlyStringProperty headProperty() {
    return head.getReadOnlyProperty();
  }

  void head(String text) {
    head.set(text);
  }
}

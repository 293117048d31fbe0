package org.hopscope.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hopscope.graph.Verdict.Deployment;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Decision;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Protocol;
import org.hopscope.model.Step;

/**
 * Words a verdict. Its parts share these arguments: {0} the host, {1} the step's number, {2} the value
 * seen, {3} the address or domain asked for, {4} the client, {5} the protocol, {6} and {7} what {@link Remark} adds,
 * {8} what the internet's resolvers say.
 */
record Sentence(Scene scene, Deployment deployment, Result result, Optional<HopNode> broken, boolean certain) {
  /** At Microsoft's own hosts these are mostly made on the way, or will pass, or somebody else mends them. */
  static final Set<Fault> OTHERWISE_AT_MICROSOFT = EnumSet.of(
      Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.CONNECTION_RESET, Fault.TLS_UNTRUSTED,
      Fault.TLS_SELF_SIGNED, Fault.TLS_INTERCEPTED, Fault.TLS_WRONG_NAME, Fault.TLS_EXPIRED, Fault.HTTP_UNAVAILABLE,
      Fault.HTTP_SERVER_ERROR, Fault.NOT_XML, Fault.EWS_BLOCKED, Fault.EWS_FORBIDDEN);

  static final Set<Fault> NO_SUCH_NAME = EnumSet.of(Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD);
  static final Set<Fault> SERVER_GONE = EnumSet.of(
      Fault.DNS_NO_DOMAIN, Fault.DNS_NO_RECORD, Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED, Fault.NO_ROUTE);

  static final Set<Fault> UNREACHED = EnumSet.of(Fault.CONNECT_TIMEOUT, Fault.CONNECT_REFUSED);
  private static final String HTTPS = "443";
  private static final String FAULT = "fault.";
  private static final String ENTRA = "AADSTS";

  /** Those with a sentence of their own. */
  private static final Set<String> POX_ERRORS = Set.of("500", "501", "503", "600", "601", "602", "603");

  Message message() {
    List<String> parts = new ArrayList<>(switch (result) {
      case RUNNING -> List.of(progress());
      case CONNECTS -> connects();
      case BLOCKED -> blocked();
      case SIGN_IN_UNPROVEN -> unproven();
      case CANCELLED -> List.of("verdict.cancelled");
      case TIMED_OUT -> List.of(broken.isPresent() ? "verdict.timed-out.at" : "verdict.timed-out");
    });
    if (!certain && result != Result.RUNNING && result != Result.CANCELLED && result != Result.TIMED_OUT) {
      parts.add("verdict.uncertain");
    }
    Optional<Remark> remark = Remark.of(scene, result, broken);
    remark.map(Remark::key).filter(k -> !k.isEmpty()).ifPresent(parts::add);
    return Message.of(
        String.join("+", parts), host(), step(), value(), asked(), client(), protocol(),
        remark.map(Remark::what).orElse(""), remark.map(Remark::place).orElse(""),
        broken.map(n -> Sides.outside(scene, n)).orElse(""), code());
  }

  private List<String> connects() {
    boolean opened = scene.road().chosenHop().flatMap(scene::hop).filter(HopNode::opened).isPresent();
    String way = "verdict.connects." + deployment.id();
    return opened ? List.of(way, "verdict.opened") : List.of(way);
  }

  private String progress() {
    Road road = scene.road();
    if (road.settings().isPresent()) {
      return "verdict.running.protocol";
    }
    if (!road.redirects().isEmpty()) {
      return "verdict.running.redirect";
    }
    return road.ownRecord().isPresent() ? "verdict.running.discovery" : "verdict.running.start";
  }

  private List<String> blocked() {
    if (scene.road().protocol().isEmpty() && Blame.noDnsServer(scene).isPresent()) {
      return List.of("verdict.no-dns-server");
    }
    List<String> parts = new ArrayList<>();
    known().ifPresent(parts::add);
    if (broken.isEmpty()) {
      parts.add("verdict.stopped.nowhere");
      return parts;
    }
    parts.add(place(broken.get()));
    parts.add("verdict.why." + why(broken.get()));
    if (worksDirectly(broken.get())) {
      parts.add("verdict.direct-works");
    }
    return parts;
  }

  /** The proxy is what stops the client. */
  private boolean worksDirectly(HopNode node) {
    return Scene.fault(node).filter(Fault::isOfProxy).isPresent() && scene.hops().stream()
        .flatMap(n -> Scene.evidence(n, Evidence.PastProxy.class))
        .anyMatch(p -> p.host().equals(node.hop().host()) && p.direct().works());
  }

  private Optional<String> known() {
    return deployment == Deployment.UNKNOWN
        ? Optional.empty()
        : Optional.of("verdict.deployment." + deployment.id());
  }

  private String place(HopNode node) {
    if (node.hop().host().isEmpty()) {
      return node.hop().kind() == HopKind.PROTOCOL ? "verdict.stopped.protocol" : "verdict.stopped.somewhere";
    }
    if (node.hop().kind() == HopKind.PROTOCOL) {
      return "verdict.stopped.protocol-at";
    }
    return step().isEmpty() ? "verdict.stopped.at" : "verdict.stopped.step";
  }

  private String why(HopNode node) {
    if (node.hop().kind() == HopKind.DNS && Blame.foreignRecord(scene).equals(broken) && Order.round(node.id()) == 0) {
      return Classifier.mailAtMicrosoft(scene) ? "record-foreign.microsoft-mail" : "record-foreign";
    }
    Optional<String> split = Sides.why(scene, node, deployment);
    if (split.isPresent()) {
      return split.get();
    }
    return Remark.kind(node).map(kind -> "policy." + kind)
        .or(() -> Remark.file(scene).filter(f -> !MicrosoftHosts.runs(node.hop().host())).map(f -> "stored-file"))
        .or(() -> Scene.fault(node).map(f -> f.id() + variant(node, f)))
        .orElse("unknown");
  }

  private String variant(HopNode node, Fault fault) {
    if (Order.step(node.id()).equals("scp") && node.hop().kind() == HopKind.SERVER && SERVER_GONE.contains(fault)) {
      return ".scp";
    }
    if (Order.step(node.id()).equals("srv") && UNREACHED.contains(fault) && !value().equals(HTTPS)) {
      return ".srv-port";
    }
    if (fault == Fault.POX_ERROR) {
      return POX_ERRORS.contains(value()) ? "." + value() + elsewhere(node) : "";
    }
    if (fault == Fault.NOT_OFFERED) {
      return notOffered(ByClient.protocol(node));
    }
    if (fault == Fault.TLS_WRONG_NAME && scene.strangers(node)) {
      return Classifier.mailAtMicrosoft(scene) ? ".stranger.microsoft-mail" : ".stranger";
    }
    if (NO_SUCH_NAME.contains(fault) && node.hop().kind() == HopKind.DNS) {
      return Order.round(node.id()) > 0 ? ".redirect" : nameless();
    }
    return OTHERWISE_AT_MICROSOFT.contains(fault) && MicrosoftHosts.runs(node.hop().host()) ? ".microsoft" : "";
  }

  /** Nobody here knows the mailbox: the record may lead to the wrong one of two Exchanges. */
  private String elsewhere(HopNode node) {
    if (!value().equals("500") || Order.round(node.id()) != 0) {
      return "";
    }
    if (MicrosoftHosts.runs(node.hop().host())) {
      return new Clues(scene).ownExchangeShown() ? ".own" : "";
    }
    return Classifier.mailAtMicrosoft(scene) ? ".microsoft-mail" : "";
  }

  private String notOffered(Optional<Protocol> wanted) {
    if (wanted.equals(Optional.of(Protocol.SYNC))) {
      return ".sync";
    }
    boolean microsoft = deployment == Deployment.CLOUD_ONLY || deployment == Deployment.HYBRID_CLOUD_MAILBOX;
    if (!microsoft) {
      return "";
    }
    return wanted.equals(Optional.of(Protocol.MAPI_HTTP)) ? ".microsoft-mapi" : ".microsoft";
  }

  private String nameless() {
    return switch (deployment) {
      case CLOUD_ONLY -> ".cloud-only";
      case NOT_EXCHANGE -> ".not-exchange";
      default -> "";
    };
  }

  private List<String> unproven() {
    List<String> parts = new ArrayList<>();
    known().ifPresent(parts::add);
    parts.add(scene.road().chosenHop().isPresent() ? "verdict.unproven.protocol" : "verdict.unproven");
    objection().ifPresent(told -> {
      parts.add(code().isEmpty() ? "verdict.unproven.because" : "verdict.unproven.because.code");
      parts.add("verdict.why." + told.key().substring(FAULT.length()));
    });
    return parts;
  }

  /** What stands against the application that Hopscope signs in by, where that has ended the sign-in. */
  private Optional<Message> objection() {
    return scene.road().signIn().map(Decision.SignInStops::label).filter(told -> Arrays.stream(Fault.values())
        .anyMatch(f -> f.isAboutTheApplication() && told.key().equals(FAULT + f.id())));
  }

  /** By which Microsoft Entra names the objection. */
  private String code() {
    return objection().flatMap(told -> told.args().stream().filter(a -> a.startsWith(ENTRA)).findFirst()).orElse("");
  }

  private String host() {
    return node().map(n -> n.hop().host()).orElse("");
  }

  private Optional<HopNode> node() {
    return broken
        .or(() -> scene.road().chosenHop().flatMap(scene::hop))
        .or(() -> scene.road().signIn().map(Decision.SignInStops::hop).flatMap(scene::hop))
        .or(() -> Path.front(scene));
  }

  /** The number in Microsoft's list; none for what is no step, such as a record. */
  private String step() {
    return node().filter(n -> n.hop().kind() != HopKind.DNS).map(n -> Order.step(n.id())).stream()
        .flatMap(id -> Arrays.stream(Step.values()).filter(s -> s.id().equals(id)))
        .map(s -> Integer.toString(s.number()))
        .findFirst().orElse("");
  }

  private String value() {
    Optional<String> inside = broken.flatMap(n -> Sides.inside(scene, n));
    if (inside.isPresent()) {
      return inside.get();
    }
    if (broken.isPresent() && broken.get().hop().kind() == HopKind.DNS && scene.foreignRecord().isPresent()) {
      return scene.foreignRecord().get().target();
    }
    return broken.flatMap(n -> Scene.fault(n).map(f -> Seen.at(n, f))).orElse("");
  }

  /** The account as the last round asked for it. */
  private String asked() {
    return scene.road().redirect().map(Decision.RedirectAddr::address)
        .or(() -> scene.started().map(s -> s.address().text()))
        .orElse("");
  }

  private String client() {
    return scene.started().map(s -> s.client().title()).orElse("");
  }

  private String protocol() {
    Optional<Protocol> broke = broken.filter(n -> n.hop().kind() == HopKind.PROTOCOL).stream()
        .flatMap(n -> Arrays.stream(Protocol.values()).filter(p -> n.id().endsWith("." + p.id())))
        .findFirst();
    return broke.or(() -> scene.road().protocol().flatMap(Decision.ProtocolChosen::protocol))
        .map(Protocol::title).orElse("");
  }
}

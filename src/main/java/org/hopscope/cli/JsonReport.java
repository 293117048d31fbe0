package org.hopscope.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.advice.Advice;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.HopNode;
import org.hopscope.graph.ProtocolChoice;
import org.hopscope.graph.Residence;
import org.hopscope.graph.Verdict;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Computer;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Outcome;
import org.hopscope.model.Protocol;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.file.Snapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** For programs. Keys are never renamed or taken away, only added. */
record JsonReport(Wording words) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** @param assumed that the client's computer offers no newer TLS, which {@code graph} then shows */
  String text(HopGraph graph, Optional<WhatIf> assumed) {
    return text(root(graph, assumed));
  }

  /** An analysis from a file, with the log of its session where it has one. */
  String text(Snapshot kept) {
    ObjectNode root = root(kept.graph(), Optional.empty());
    kept.session().ifPresent(session -> new SessionReport(words).put(root.putArray("session"), session));
    return text(root);
  }

  private static String text(ObjectNode root) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private ObjectNode root(HopGraph graph, Optional<WhatIf> assumed) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("address", graph.address().map(EmailAddress::text).orElse(null));
    root.put("client", graph.client().map(ClientProfile::id).orElse(null));
    root.put("place", graph.vantage().map(Vantage::id).orElse(null));
    root.put("computer", graph.vantage().flatMap(Vantage::computer).map(Computer::name).orElse(null));
    root.put("clientTls", assumed.map(w -> w.tls().id()).orElse(null));
    root.put("caveat", assumed.flatMap(this::caveat).orElse(null));
    verdict(root.putObject("verdict"), graph.verdict());
    account(root.putObject("account"), graph.verdict().residence());
    ArrayNode findings = root.putArray("findings");
    Advice.of(graph).findings().forEach(f -> new FindingsJson(words).put(findings.addObject(), f));
    ArrayNode warnings = root.putArray("warnings");
    graph.warnings().forEach(node -> warning(warnings.addObject(), node));
    choice(root.putObject("choice"), graph.choice());
    ArrayNode past = root.putArray("pastProxy");
    graph.hops().stream().flatMap(n -> n.evidence().stream()).filter(Evidence.PastProxy.class::isInstance)
        .map(Evidence.PastProxy.class::cast).forEach(both -> pastProxy(past.addObject(), both));
    ArrayNode clients = root.putArray("clients");
    for (ClientProfile client : ClientProfile.values()) {
      client(clients.addObject(),
          assumed.map(w -> WhatIf.of(graph, client, w.tls())).orElseGet(() -> WhatIf.of(graph, client)));
    }
    ArrayNode hops = root.putArray("hops");
    graph.hops().forEach(node -> hop(hops.addObject(), node));
    return root;
  }

  private void verdict(ObjectNode json, Verdict verdict) {
    json.put("deployment", verdict.deployment().id());
    json.put("protocol", verdict.protocol().map(Protocol::id).orElse(null));
    json.put("outcome", verdict.outcome().id());
    json.put("brokenAt", verdict.brokenAt().orElse(null));
    json.put("sentence", words.say(verdict.sentence()));
    json.put("certain", verdict.certain());
  }

  private void choice(ObjectNode json, ProtocolChoice choice) {
    json.put("protocol", choice.protocol().map(Protocol::id).orElse(null));
    ArrayNode passedOver = json.putArray("passedOver");
    for (ProtocolChoice.PassedOver passed : choice.passedOver()) {
      ObjectNode line = passedOver.addObject();
      line.put("protocol", passed.protocol().id());
      line.put("why", passed.why().id());
      line.put("says", words.say(passed.says()));
    }
  }

  private static void pastProxy(ObjectNode json, Evidence.PastProxy both) {
    json.put("host", both.host());
    json.put("proxy", orNull(both.proxy()));
    side(json.putObject("through"), both.through());
    side(json.putObject("direct"), both.direct());
    json.put("inspects", both.inspects());
  }

  private static void side(ObjectNode json, Evidence.Side side) {
    json.put("cause", side.fault().map(Fault::id).orElse(null));
    json.put("millis", side.took().toMillis());
    json.put("signer", orNull(side.signer()));
  }

  /** What the same network means to another client. */
  private void client(ObjectNode json, WhatIf other) {
    json.put("client", other.client().id());
    json.put("outcome", other.graph().verdict().outcome().id());
    json.put("tls", other.tls().id());
    json.put("caveat", caveat(other).orElse(null));
    choice(json, other.choice());
  }

  private Optional<String> caveat(WhatIf other) {
    return other.caveats().stream().map(words::say).reduce((one, next) -> one + " " + next);
  }

  private void account(ObjectNode json, Residence residence) {
    json.put("deployment", residence.deployment().id());
    json.put("certainty", residence.certainty().id());
    ArrayNode classes = json.putArray("classes");
    for (Residence.Weighed weighed : residence.classes()) {
      ObjectNode kind = classes.addObject();
      kind.put("class", weighed.deployment().id());
      reasons(kind.putArray("for"), weighed.reasons());
      reasons(kind.putArray("against"), weighed.against());
    }
    residence.account().ifPresentOrElse(told -> realm(json.putObject("realm"), told), () -> json.putNull("realm"));
  }

  private void reasons(ArrayNode json, List<Residence.Reason> reasons) {
    for (Residence.Reason reason : reasons) {
      ObjectNode line = json.addObject();
      line.put("source", reason.sign().source().id());
      line.put("sign", reason.sign().id());
      line.put("says", words.say(reason.says()));
    }
  }

  /** What was not told is null. */
  private static void realm(ObjectNode json, Evidence.Account told) {
    json.put("namespace", orNull(told.namespace()));
    json.put("brand", orNull(told.brand()));
    json.put("idp", orNull(told.idp()));
    json.put("tenant", orNull(told.tenant()));
    json.put("region", orNull(told.region()));
    json.put("signIn", orNull(told.cloud()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void warning(ObjectNode json, HopNode node) {
    json.put("hop", node.id());
    json.put("sentence", node.outcome().map(Outcome::summary).map(words::say).orElse(""));
  }

  private void hop(ObjectNode json, HopNode node) {
    json.put("id", node.id());
    json.put("lane", node.hop().lane().id());
    json.put("stage", node.hop().stage().id());
    json.put("state", node.state().id());
    json.put("host", node.hop().host());
    json.put("millis", node.took().map(Duration::toMillis).orElse(null));
    json.put("cause", HopGraph.cause(node).map(Fault::id).orElse(null));
    json.put("summary", node.outcome().map(Outcome::summary).map(words::say).orElse(""));
    ArrayNode notes = json.putArray("notes");
    node.notes().stream().map(words::say).forEach(notes::add);
    node.evidence().stream().filter(Evidence.Tls.class::isInstance).map(Evidence.Tls.class::cast)
        .filter(tls -> !tls.chain().isEmpty()).reduce((first, last) -> last)
        .ifPresent(tls -> tls(json.putObject("tls"), tls, node));
  }

  /** The last handshake that showed a certificate. */
  private void tls(ObjectNode json, Evidence.Tls tls, HopNode node) {
    json.put("host", tls.host());
    json.put("version", orNull(tls.protocol()));
    json.put("issuer", tls.chain().getFirst().issuer());
    json.put("until", tls.chain().getFirst().notAfter().toString());
    ArrayNode by = json.putArray("trustedBy");
    tls.vouched().by().stream().sorted().map(Evidence.Store::id).forEach(by::add);
    json.put("inspectedBy", tls.vouched().inspector().orElse(null));
    node.evidence().stream().filter(Evidence.Revocation.class::isInstance).map(Evidence.Revocation.class::cast)
        .filter(r -> r.isOf(tls)).findFirst().ifPresent(r -> revocation(json.putObject("revocation"), r));
  }

  private void revocation(ObjectNode json, Evidence.Revocation told) {
    json.put("standing", told.standing().id());
    json.put("by", told.word().map(w -> w.by().id()).orElse(null));
    json.put("where", told.word().map(Evidence.Word::where).filter(w -> !w.isEmpty()).orElse(null));
    json.put("said", told.word().map(w -> w.said().toString()).orElse(null));
    json.put("next", told.word().flatMap(Evidence.Word::next).map(Instant::toString).orElse(null));
    json.put("revoked", told.word().flatMap(Evidence.Word::revoked).map(Instant::toString).orElse(null));
    json.put("reason", told.word().map(Evidence.Word::reason).filter(r -> !r.isEmpty()).orElse(null));
    json.put("sentence", words.say(told.says()));
    ArrayNode asked = json.putArray("asked");
    told.asked().forEach(a -> asked(asked.addObject(), a));
  }

  private void asked(ObjectNode json, Evidence.Asked place) {
    json.put("by", place.by().id());
    json.put("where", place.where());
    json.put("result", place.result().id());
    json.put("says", words.say(place.says()));
  }
}

package org.hopscope.analysis;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hopscope.autodiscover.JsonAnswer;
import org.hopscope.autodiscover.JsonV2;
import org.hopscope.autodiscover.Realm;
import org.hopscope.autodiscover.Tenant;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.model.MicrosoftHosts;
import org.hopscope.model.Outcome;
import org.hopscope.model.Sign;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;

/**
 * What Microsoft's sign-in service knows of a domain. The worldwide one is asked; where its answer
 * names another cloud, that one is asked as well.
 */
record TenantLookup(Workbench bench, HopTrack hop, EmailAddress address) {
  private static final CompletableFuture<Optional<Message>> NO_IDP = CompletableFuture
      .completedFuture(Optional.empty());

  /** What is known, and how the hop ends. */
  record Result(AccountFacts facts, Outcome outcome) {}

  Result ask() {
    SignInCloud first = SignInCloud.WORLDWIDE;
    CompletableFuture<Http.Reply> current = later(Realm.current(first, address));
    CompletableFuture<Http.Reply> older = later(Realm.older(first, address));
    CompletableFuture<Http.Reply> tenant = later(Tenant.question(first, address.domain()));
    CompletableFuture<JsonAnswer> lookup = v2(first);
    Optional<Realm> realm = Realm.of(Stream.of(current, older)
        .map(CompletableFuture::join)
        .filter(reply -> reply.status() == 200)
        .flatMap(reply -> Realm.read(reply.body()).stream())
        .toList());
    CompletableFuture<Optional<Message>> idp = realm.flatMap(Realm::idpHost).map(this::knock).orElse(NO_IDP);
    Http.Reply told = tenant.join();
    Tenant found = read(told);
    SignInCloud cloud = realm.flatMap(Realm::cloud).or(() -> named(found)).orElse(first);
    if (cloud != first) {
      return elsewhere(realm, cloud, idp);
    }
    return conclude(new Told(new AccountFacts(realm, found), cloud, told), lookup, idp);
  }

  private Result elsewhere(
      Optional<Realm> realm, SignInCloud cloud, CompletableFuture<Optional<Message>> idp) {
    hop.note(Message.of("account.other-cloud", address.domain(), cloud.login()));
    hop.move(h -> h.at(cloud.login()));
    CompletableFuture<JsonAnswer> lookup = v2(cloud);
    Http.Reply told = later(Tenant.question(cloud, address.domain())).join();
    return conclude(new Told(new AccountFacts(realm, read(told)), cloud, told), lookup, idp);
  }

  private CompletableFuture<Http.Reply> later(URI url) {
    Http.Request request = new Http.Request(
        "GET", url, Map.of("Accept", "application/json", "User-Agent", bench.client().userAgent()),
        new byte[0], Optional.empty(), hop.left());
    return CompletableFuture.supplyAsync(() -> bench.send(hop, request, bench.scope()), Thread::startVirtualThread);
  }

  private CompletableFuture<JsonAnswer> v2(SignInCloud cloud) {
    URI url = JsonV2.pathForm(cloud.exchange(), address, JsonV2.Service.AUTODISCOVER_V1);
    Http.Request request = JsonV2.request(url, bench.client(), hop.left());
    return CompletableFuture.supplyAsync(
        () -> JsonAnswer.of(url, bench.send(hop, request, bench.scope())), Thread::startVirtualThread);
  }

  private static Tenant read(Http.Reply reply) {
    return reply.fault().isPresent() ? new Tenant.Unreadable() : Tenant.read(reply.status(), reply.body());
  }

  private static Optional<SignInCloud> named(Tenant tenant) {
    return tenant instanceof Tenant.Found found ? found.cloud() : Optional.empty();
  }

  /** @param reply of the last question for the tenant */
  private record Told(AccountFacts facts, SignInCloud cloud, Http.Reply reply) {}

  private Result conclude(
      Told told, CompletableFuture<JsonAnswer> lookup, CompletableFuture<Optional<Message>> idp) {
    AccountFacts facts = told.facts();
    facts.realm().ifPresent(this::see);
    see(facts.tenant());
    hop.see(account(facts, told.cloud()));
    bench.account().complete(facts);
    if (facts.tenantKnown()) {
      target(lookup.join()).ifPresent(this::see);
    }
    return new Result(facts, idp.join().<Outcome>map(Outcome.Warned::new).orElseGet(() -> outcome(told)));
  }

  /** Whether the identity provider can be reached: its name, a connection, its certificate; no more. */
  private CompletableFuture<Optional<Message>> knock(String host) {
    return CompletableFuture.supplyAsync(() -> {
      Http.Reply reply = bench.send(hop, new Http.Request(
          Http.KNOCK, URI.create("https://" + host + "/"), Map.of(), new byte[0], Optional.empty(), hop.left()),
          bench.scope());
      return reply.fault().map(fault -> unreached("account.idp", fault, host, reply.detail()));
    }, Thread::startVirtualThread);
  }

  /** What it means, what was seen, and who acts. */
  private static Message unreached(String what, Fault fault, String host, String detail) {
    return Message.of(what + "+fault." + fault.id() + "+" + what + ".acts", host, detail);
  }

  private void see(Realm realm) {
    String domain = address.domain();
    hop.see(switch (realm.nameSpace()) {
      case MANAGED -> AccountLookup.clue(Sign.REALM_MANAGED, domain);
      case FEDERATED -> realm.idpHost()
          .map(host -> AccountLookup.clue(Sign.REALM_FEDERATED, domain, host))
          .orElseGet(() -> new Evidence.Clue(Sign.REALM_FEDERATED, Message.of("clue.realm-federated.unnamed", domain)));
      case UNKNOWN -> AccountLookup.clue(Sign.REALM_UNKNOWN, domain);
    });
  }

  private void see(Tenant tenant) {
    switch (tenant) {
      case Tenant.Found found -> hop.see(AccountLookup.clue(Sign.TENANT_FOUND, address.domain(), found.id()));
      case Tenant.None none -> hop.see(AccountLookup.clue(Sign.TENANT_NONE, address.domain()));
      case Tenant.Unreadable unreadable -> {}
    }
  }

  private static Evidence.Account account(AccountFacts facts, SignInCloud cloud) {
    Optional<Realm> realm = facts.realm();
    Optional<Tenant.Found> tenant = facts.tenant() instanceof Tenant.Found found ? Optional.of(found)
        : Optional.empty();
    return new Evidence.Account(
        realm.map(r -> r.nameSpace().id()).orElse(""), realm.map(Realm::brand).orElse(""),
        realm.flatMap(Realm::idpHost).orElse(""), tenant.map(Tenant.Found::id).orElse(""),
        tenant.map(Tenant.Found::region).orElse(""), cloud.login());
  }

  /** Where Autodiscover version 2 of Microsoft 365 sends this address. */
  private static Optional<URI> target(JsonAnswer answer) {
    return switch (answer) {
      case JsonAnswer.Endpoint(String protocol, URI url) -> Optional.of(url);
      case JsonAnswer.Redirect(URI to) -> Optional.of(to);
      default -> Optional.empty();
    };
  }

  private void see(URI target) {
    Sign sign = MicrosoftHosts.runs(target.getHost()) ? Sign.V2_MICROSOFT : Sign.V2_OWN;
    hop.see(AccountLookup.clue(sign, address.text(), target.getHost()));
  }

  private Outcome outcome(Told told) {
    AccountFacts facts = told.facts();
    if (facts.realm().isPresent() || !(facts.tenant() instanceof Tenant.Unreadable)) {
      return new Outcome.Passed(summary(facts));
    }
    String login = told.cloud().login();
    return new Outcome.Warned(told.reply().fault()
        .map(fault -> unreached("account.unreachable", fault, login, told.reply().detail()))
        .orElseGet(() -> Message.of("account.unreadable", login)));
  }

  private Message summary(AccountFacts facts) {
    String kind = facts.realm().map(r -> r.nameSpace().id()).orElse(facts.tenantKnown() ? "tenant" : "unknown");
    return facts.realm().flatMap(Realm::idpHost)
        .map(host -> Message.of("account." + kind, address.domain(), host))
        .orElseGet(() -> Message.of("account." + (kind.equals("federated") ? "tenant" : kind), address.domain()));
  }
}

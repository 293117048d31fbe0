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
    Http.Reply told = tenant.join();
    Tenant found = read(told);
    SignInCloud cloud = realm.flatMap(Realm::cloud).or(() -> named(found)).orElse(first);
    if (cloud != first) {
      return elsewhere(realm, cloud);
    }
    return conclude(new AccountFacts(realm, found), cloud, lookup, told);
  }

  private Result elsewhere(Optional<Realm> realm, SignInCloud cloud) {
    hop.note(Message.of("account.other-cloud", address.domain(), cloud.login()));
    hop.move(h -> h.at(cloud.login()));
    CompletableFuture<JsonAnswer> lookup = v2(cloud);
    Http.Reply told = later(Tenant.question(cloud, address.domain())).join();
    return conclude(new AccountFacts(realm, read(told)), cloud, lookup, told);
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

  private Result conclude(AccountFacts facts, SignInCloud cloud, CompletableFuture<JsonAnswer> lookup, Http.Reply told) {
    facts.realm().ifPresent(this::see);
    see(facts.tenant());
    hop.see(account(facts, cloud));
    if (facts.tenantKnown()) {
      target(lookup.join()).ifPresent(this::see);
    }
    return new Result(facts, outcome(facts, cloud, told));
  }

  private void see(Realm realm) {
    String domain = address.domain();
    hop.see(switch (realm.nameSpace()) {
      case MANAGED -> AccountLookup.clue(Sign.REALM_MANAGED, domain);
      case FEDERATED -> AccountLookup.clue(Sign.REALM_FEDERATED, domain, realm.idpHost().orElse(""));
      case UNKNOWN -> AccountLookup.clue(Sign.REALM_UNKNOWN, domain);
    });
  }

  private void see(Tenant tenant) {
    switch (tenant) {
      case Tenant.Found found -> hop.see(AccountLookup.clue(Sign.TENANT_FOUND, address.domain(), found.id()));
      case Tenant.None none -> hop.see(AccountLookup.clue(Sign.TENANT_NONE, address.domain()));
      case Tenant.Unreadable unreadable -> { }
    }
  }

  private static Evidence.Account account(AccountFacts facts, SignInCloud cloud) {
    Optional<Realm> realm = facts.realm();
    Optional<Tenant.Found> tenant =
        facts.tenant() instanceof Tenant.Found found ? Optional.of(found) : Optional.empty();
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

  private Outcome outcome(AccountFacts facts, SignInCloud cloud, Http.Reply told) {
    if (facts.realm().isEmpty() && facts.tenant() instanceof Tenant.Unreadable) {
      Message why = told.fault().map(fault -> fault.at(cloud.login(), told.detail()))
          .orElseGet(() -> Message.of("account.unreadable", cloud.login()));
      return new Outcome.Warned(why);
    }
    return new Outcome.Passed(summary(facts));
  }

  private Message summary(AccountFacts facts) {
    String kind = facts.realm().map(r -> r.nameSpace().id()).orElse(facts.tenantKnown() ? "tenant" : "unknown");
    String idp = facts.realm().flatMap(Realm::idpHost).orElse("");
    return Message.of("account." + kind, address.domain(), idp);
  }
}

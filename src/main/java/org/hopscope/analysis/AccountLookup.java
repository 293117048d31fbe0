package org.hopscope.analysis;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hopscope.model.EmailAddress;
import org.hopscope.autodiscover.MailProvider;
import org.hopscope.autodiscover.MailRoute;
import org.hopscope.autodiscover.Spf;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.Outcome;
import org.hopscope.model.Sign;
import org.hopscope.model.SignInCloud;
import org.hopscope.model.Stage;

/**
 * Where the account lives, asked beside the steps and without any sign-in: the realm and tenant of its
 * domain, where its mail goes, and Autodiscover version 2. Decides nothing about the road.
 */
final class AccountLookup {
  private final Workbench bench;
  private final EmailAddress address;
  private final HopTrack hop;
  private CompletableFuture<Void> told = CompletableFuture.completedFuture(null);

  AccountLookup(Workbench bench) {
    this.bench = bench;
    this.address = bench.typed();
    this.hop = bench.aside(Workbench.hop(
        "account", Stage.START, Lane.CLOUD, HopKind.ACCOUNT, Message.of("hop.account"),
        SignInCloud.WORLDWIDE.login(), "pc"));
  }

  /** Asks everything at once. */
  void start() {
    TenantLookup tenants = new TenantLookup(bench, hop, address);
    CompletableFuture<TenantLookup.Result> tenant = later(tenants::ask);
    // known earlier, unless there was a defect
    tenant.thenApply(TenantLookup.Result::facts).exceptionally(defect -> AccountFacts.NONE)
        .thenAccept(bench.account()::complete);
    CompletableFuture<Void> mail = dns("MX", answer -> MailRoute.of(address.domain(), answer).map(this::route));
    CompletableFuture<Void> senders = dns("TXT", answer -> Spf.of(answer).flatMap(this::senders));
    told = CompletableFuture.allOf(tenant, mail, senders)
        .handle((nothing, defect) -> {
          hop.end(defect == null ? tenant.join().outcome() : broken(defect));
          return null;
        });
  }

  private static <T> CompletableFuture<T> later(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
  }

  private CompletableFuture<Void> dns(String type, Function<Evidence.Dns, Optional<Evidence.Clue>> clue) {
    return later(() -> {
      Evidence.Dns answer = bench.wire(hop).dns().ask(address.domain(), type, hop.left(), bench.scope());
      hop.see(answer);
      clue.apply(answer).ifPresent(hop::see);
      return null;
    });
  }

  private Evidence.Clue route(MailRoute route) {
    return clue(route.sign(), address.domain(), route.exchanger(),
        route.provider().map(MailProvider::title).orElse(""));
  }

  private Optional<Evidence.Clue> senders(Spf spf) {
    if (spf.letsMicrosoftSend()) {
      return Optional.of(clue(Sign.SPF_MICROSOFT, address.domain()));
    }
    return spf.provider().map(p -> clue(Sign.SPF_PROVIDER, address.domain(), p.title()));
  }

  static Evidence.Clue clue(Sign sign, Object... args) {
    return new Evidence.Clue(sign, Message.of("clue." + sign.id(), args));
  }

  /** The road does not depend on it: a defect of ours is no failure of the road. */
  private Outcome broken(Throwable defect) {
    Throwable cause = defect.getCause() == null ? defect : defect.getCause();
    return new Outcome.Warned(Fault.INTERNAL.at(hop.hop().host(), cause.getClass().getSimpleName()));
  }

  void awaitTold() throws InterruptedException {
    try {
      told.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

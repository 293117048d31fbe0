package org.hopscope.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.autodiscover.Tenant;
import org.hopscope.endpoints.sweep.Tenancy;
import org.hopscope.model.SignInCloud;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.Http;
import org.hopscope.wire.PublicSuffix;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/**
 * Learns which of Microsoft's names are an account's own. DNS tells it where the domain signs its mail. Else a
 * name that a tenant of this domain would likely have is taken if the sign-in service gives both of them the
 * same tenant; it is told the two domains, and no account.
 *
 * @param patience for one question to DNS; the sign-in service has twice as long
 */
record TenantNames(World world, Scope scope, Instance instance, Duration patience) {

  Tenancy of(String domain) {
    Tenancy byDns = Tenancy.of(domain, world.dns(), patience, scope);
    return byDns.name().isPresent() ? byDns : byDns.named(bySignIn(domain));
  }

  private Optional<String> bySignIn(String domain) {
    CompletableFuture<Optional<String>> own = later(() -> tenant(domain));
    List<CompletableFuture<Optional<String>>> likely = likely(domain).stream()
        .map(name -> later(() -> tenant(name + tenants()).filter(id -> own.join().filter(id::equals).isPresent())
            .map(id -> name)))
        .toList();
    return likely.stream().map(CompletableFuture::join).flatMap(Optional::stream).findFirst();
  }

  /** {@code contoso}, {@code contosocom}: a tenant's first name has no hyphens. */
  static List<String> likely(String domain) {
    String[] labels = domain.split("\\.");
    return IntStream.iterate(labels.length - 1, first -> first - 1).limit(labels.length)
        .mapToObj(first -> List.of(labels).subList(first, labels.length))
        .filter(tail -> !PublicSuffix.is(String.join(".", tail))).findFirst().stream()
        .flatMap(registered -> Stream.of(registered.getFirst(), String.join("", registered)))
        .map(name -> name.replace("-", "")).distinct().toList();
  }

  private Optional<String> tenant(String domain) {
    Http.Request request = new Http.Request(
        "GET", Tenant.question(cloud(), domain), Map.of("Accept", "application/json"), new byte[0], Optional.empty(),
        patience.multipliedBy(2));
    Http.Reply reply = world.http().send(request, seen -> {}, scope);
    return reply.fault().isEmpty() && Tenant.read(reply.status(), reply.body()) instanceof Tenant.Found found
        ? Optional.of(found.id()) : Optional.empty();
  }

  private static <T> CompletableFuture<T> later(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, Thread::startVirtualThread);
  }

  private SignInCloud cloud() {
    return switch (instance) {
      case WORLDWIDE -> SignInCloud.WORLDWIDE;
      case CHINA -> SignInCloud.CHINA;
      case US_GOVERNMENT_DOD, US_GOVERNMENT_GCC_HIGH -> SignInCloud.US_GOVERNMENT;
    };
  }

  private String tenants() {
    return switch (instance) {
      case WORLDWIDE -> ".onmicrosoft.com";
      case CHINA -> ".partner.onmschina.cn";
      case US_GOVERNMENT_DOD, US_GOVERNMENT_GCC_HIGH -> ".onmicrosoft.us";
    };
  }
}

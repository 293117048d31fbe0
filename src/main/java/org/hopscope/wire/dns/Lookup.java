package org.hopscope.wire.dns;

import java.io.Closeable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.model.Fault;
import org.hopscope.wire.Scope;

/** The addresses of a host: A and AAAA asked at once (RFC 8305, section 3). */
public final class Lookup {
  /** RFC 8305's resolution delay, and no longer, is spent on the family that is late. */
  private static final Duration RESOLUTION_DELAY = Duration.ofMillis(50);

  /** What was found; {@code fault} tells why there is no address. */
  public record Addresses(List<InetAddress> all, Optional<Fault> fault) {}

  private final Resolvers dns;

  public Lookup(Resolvers dns) {
    this.dns = dns;
  }

  /** {@code seen} gets each answer as it comes, from any thread, even after this has returned. */
  public Addresses of(String host, Duration deadline, Consumer<Evidence> seen, Scope scope) {
    if (isAddress(host)) {
      return new Addresses(List.of(parse(host)), Optional.empty());
    }
    CompletableFuture<Evidence.Dns> a = dns.askLater(host, "A", deadline);
    CompletableFuture<Evidence.Dns> aaaa = dns.askLater(host, "AAAA", deadline);
    CompletableFuture<Void> aSeen = a.thenAccept(seen);
    CompletableFuture<Void> aaaaSeen = aaaa.thenAccept(seen);
    if (!await(aSeen, deadline, scope)) {
      return failed(Fault.DNS_TIMEOUT);
    }
    if (!a.isCompletedExceptionally() && a.join().status() == DnsStatus.NO_DOMAIN) {
      return failed(Fault.DNS_NO_DOMAIN);
    }
    boolean found = addresses(a).findAny().isPresent();
    boolean both = await(aaaaSeen, found ? RESOLUTION_DELAY : deadline, scope);
    List<InetAddress> all = Stream.concat(both ? addresses(aaaa) : Stream.of(), addresses(a)).toList();
    return all.isEmpty() ? failed(fault(a)) : new Addresses(all, Optional.empty());
  }

  private static boolean await(CompletableFuture<Void> answer, Duration patience, Scope scope) {
    CompletableFuture<Void> mine = answer.copy();
    Closeable onCancel = () -> mine.cancel(false);
    scope.add(onCancel);
    try {
      mine.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException | java.util.concurrent.CancellationException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      scope.remove(onCancel);
    }
  }

  private static Stream<InetAddress> addresses(CompletableFuture<Evidence.Dns> answer) {
    if (answer.isCompletedExceptionally()) {
      return Stream.of();
    }
    return answer.join().records().stream().map(r -> parse(r.data()));
  }

  private static boolean isAddress(String host) {
    return host.contains(":") || host.matches("\\d+(\\.\\d+){3}");
  }

  private static InetAddress parse(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  private static Addresses failed(Fault fault) {
    return new Addresses(List.of(), Optional.of(fault));
  }

  private static Fault fault(CompletableFuture<Evidence.Dns> a) {
    return a.isCompletedExceptionally() ? Fault.INTERNAL : a.join().status().fault().orElse(Fault.DNS_NO_RECORD);
  }
}

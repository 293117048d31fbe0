package org.hopscope.wire.dns;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hopscope.wire.Scope;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/** A server that is asked the same thing by several: it hears each question once, unless that went wrong. */
final class Shared implements Server {
  private record Key(Name name, int type, boolean unchecked, boolean extended) {
    static Key of(Message query) {
      return new Key(
          query.getQuestion().getName(), query.getQuestion().getType(), query.getHeader().getFlag(Flags.CD),
          query.getOPT() != null);
    }
  }

  private final Server server;
  private final Map<Key, CompletableFuture<Message>> asked = new ConcurrentHashMap<>();

  Shared(Server server) {
    this.server = server;
  }

  @Override
  public String text() {
    return server.text();
  }

  @Override
  public Message exchange(Message query, Duration timeout, Scope scope) throws IOException {
    CompletableFuture<Message> fresh = new CompletableFuture<>();
    CompletableFuture<Message> known = asked.putIfAbsent(Key.of(query), fresh);
    return known == null ? ask(query, timeout, scope, fresh) : join(known, timeout);
  }

  private Message ask(Message query, Duration timeout, Scope scope, CompletableFuture<Message> fresh)
      throws IOException {
    try {
      Message answer = server.exchange(query, timeout, scope);
      if (answer.getRcode() != Rcode.NOERROR && answer.getRcode() != Rcode.NXDOMAIN) {
        asked.remove(Key.of(query), fresh);
      }
      fresh.complete(answer);
      return answer;
    } catch (IOException | RuntimeException failed) {
      asked.remove(Key.of(query), fresh);
      fresh.completeExceptionally(failed);
      throw failed;
    }
  }

  private static Message join(CompletableFuture<Message> known, Duration timeout) throws IOException {
    try {
      return known.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException network ? network : new IOException(failed.getCause());
    } catch (TimeoutException late) {
      throw new SocketTimeoutException();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException();
    }
  }
}

package org.hopscope.wire.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.hopscope.model.InternetResolver;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.xbill.DNS.Message;

/** A resolver, and the way it is spoken to. */
sealed interface Server permits Server.Udp, Server.Tcp, OverHttps, Shared {
  /** As shown to people. */
  String text();

  /**
   * @throws java.net.SocketTimeoutException nothing that answers the question came in time
   * @throws IOException the server cannot be reached
   */
  Message exchange(Message query, Duration timeout, Scope scope) throws IOException;

  /** UDP, and TCP when the answer was cut off. */
  record Udp(InetSocketAddress address, String text) implements Server {
    Udp(InetSocketAddress address) {
      this(address, Question.text(address));
    }

    @Override
    public Message exchange(Message query, Duration timeout, Scope scope) throws IOException {
      return Transport.exchange(query, address, timeout, scope);
    }
  }

  /** TCP only. */
  record Tcp(InetSocketAddress address, String text) implements Server {
    @Override
    public Message exchange(Message query, Duration timeout, Scope scope) throws IOException {
      return Transport.overTcp(query, address, timeout, scope);
    }
  }

  static Server of(InternetResolver resolver, Http http) {
    return switch (resolver) {
      case InternetResolver.Udp(var address) -> new Udp(address, resolver.text());
      case InternetResolver.Tcp(var address) -> new Tcp(address, resolver.text());
      case InternetResolver.Https(var url) -> new OverHttps(url, http);
    };
  }
}

package org.hopscope.wire.http;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import org.hopscope.model.Evidence;
import org.hopscope.wire.ProxySignIn;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call's {@link Journey} of its progress. OkHttp's lookup and socket factories are not told for
 * which call they work, but run on the thread that was just here: {@link #CURRENT} hands it over.
 */
final class Listener extends EventListener {
  /** The step that the factories on this thread are about to take. */
  record Current(Journey journey, @Nullable Attempt attempt) {}

  static final ThreadLocal<Current> CURRENT = new ThreadLocal<>();

  private final Journey journey;
  private final Function<URI, String> howProxied;
  private final ProxySignIn signIn;

  /** @param howProxied how the proxy for an address was chosen */
  Listener(Journey journey, Function<URI, String> howProxied, ProxySignIn signIn) {
    this.journey = journey;
    this.howProxied = howProxied;
    this.signIn = signIn;
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    Optional.ofNullable(call.request().tag(Evidence.ProxyScript.class)).ifPresent(journey::directed);
    if (proxies.stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT)) {
      journey.proxied(way(url));
    }
  }

  private ProxyWay way(HttpUrl url) {
    return new ProxyWay(url, howProxied.apply(url.uri()), signIn);
  }

  /** A proxy may want a sign-in of each request that it passes on; a tunnel it has opened already. */
  @Override
  public void connectionAcquired(Call call, Connection connection) {
    Proxy proxy = connection.route().proxy();
    if (proxy.type() == Proxy.Type.HTTP && !call.request().isHttps()) {
      journey.proxiedBy(proxy, () -> way(call.request().url()));
    }
  }

  @Override
  public void dnsStart(Call call, String name) {
    CURRENT.set(new Current(journey, null));
    journey.dnsStart();
  }

  @Override
  public void dnsEnd(Call call, String name, List<InetAddress> found) {
    journey.dnsEnd(found.stream().anyMatch(Inet4Address.class::isInstance));
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    CURRENT.set(new Current(journey, journey.connectStart(address, proxy)));
  }

  @Override
  public void secureConnectStart(Call call) {
    CURRENT.set(new Current(journey, null));
  }

  @Override
  public void secureConnectEnd(Call call, Handshake handshake) {
    CURRENT.remove();
  }

  @Override
  public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, Protocol protocol) {
    journey.connectEnd(address);
  }

  @Override
  public void connectFailed(
      Call call, InetSocketAddress address, Proxy proxy, Protocol protocol, IOException failure) {
    // a certificate refused at one address will be refused at the next: asking all costs time only
    if (journey.connectFailed(address, failure)) {
      call.cancel();
    }
  }

  @Override
  public void requestHeadersStart(Call call) {
    journey.requestStart();
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    CURRENT.remove();
  }
}

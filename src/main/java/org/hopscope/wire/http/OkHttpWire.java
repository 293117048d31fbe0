package org.hopscope.wire.http;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.ProxyChoice;
import org.hopscope.wire.ProxySignIn;
import org.hopscope.wire.RpcChannels;
import org.hopscope.wire.Scope;
import org.hopscope.wire.Standings;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.dns.Lookup;
import org.hopscope.wire.proxy.AutoProxy;
import org.hopscope.wire.proxy.Computer;
import org.hopscope.wire.proxy.Neighbourhood;
import org.hopscope.wire.proxy.ScriptLoader;
import org.hopscope.wire.revocation.Revocations;
import org.hopscope.wire.tls.Trust;

/**
 * {@link Http} by OkHttp, of which we use connections, framing and the race between addresses, and
 * nothing that acts by itself: no redirects, answers to challenges, cookies, cache or second tries.
 */
public final class OkHttpWire implements Http, RpcChannels, AutoCloseable {
  /** Of the revoked certificates of an authority, in bytes; those of large ones have megabytes. */
  private static final long LONGEST_LIST = 8 * 1024 * 1024;

  private final Connections shared;
  private final Set<Connections> apart = ConcurrentHashMap.newKeySet();
  private final Lookup lookup;
  private final WireClock clock;
  private final ProxySignIn proxies;
  private final Families families = new Families();
  private final Revocations revocations;
  private final Optional<Scripted> scripted;

  /** @param world what is closed with it: pooled connections belong to no single exchange */
  public OkHttpWire(NetworkView view, Lookup lookup, Trust trust, WireClock clock, Scope world) {
    this.lookup = lookup;
    this.clock = clock;
    this.proxies = view.proxySignIn();
    Computer computer = Computer.now(ProxySelector.getDefault());
    this.revocations = new Revocations(asked -> askAuthority(asked, world), clock);
    this.scripted = scripted(view, computer, world);
    TlsSockets tls = new TlsSockets(trust, revocations, clock);
    OkHttpClient.Builder builder = new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(32, 2, TimeUnit.MINUTES))
        .dns(this::resolve)
        .socketFactory(new Sockets(view.dialer(), world))
        .sslSocketFactory(tls, TlsSockets.NOBODY)
        .hostnameVerifier(tls::verify)
        // as Outlook speaks to these servers; RPC over HTTP has no other form
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionSpecs(List.of(ANY_TLS, ConnectionSpec.CLEARTEXT))
        .eventListenerFactory(
            call -> new Listener(call.request().tag(Journey.class), url -> howProxied(view, computer, url), proxies))
        .addNetworkInterceptor(new Gate(tls))
        .fastFallback(true)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .proxyAuthenticator(new ProxyDoor())
        .cookieJar(CookieJar.NO_COOKIES)
        .connectTimeout(CONNECT_PATIENCE)
        // the caller keeps the rest of the time, see Exchange
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO);
    this.shared = new Connections(throughProxy(builder, view, computer).build());
  }

  /** A script is got without any proxy: which one, it is to say itself. */
  private Optional<Scripted> scripted(NetworkView view, Computer computer, Scope world) {
    ScriptLoader loader = new ScriptLoader((request, seen, scope) -> once(
        shared.through(Proxy.NO_PROXY), request, Wired.of(request).orElseThrow(),
        Transcript.LARGEST_BODY, seen, scope));
    Neighbourhood here = new Neighbourhood(lookup, view.dialer(), clock);
    return switch (view.proxy()) {
      case ProxyChoice.Script(URI url, String how) ->
        Optional.of(new Scripted(new AutoProxy(url, how, loader, here, clock, world), clock, to -> true));
      case ProxyChoice.Computer(Optional<URI> url) when view.dialer() == Dialer.DIRECT ->
        url.map(found -> new Scripted(new AutoProxy(found, "proxy.how.computer", loader, here, clock, world), clock,
            to -> !computer.isSetByVariables(to)));
      default -> Optional.empty();
    };
  }

  /** What the JDK offers by default: OkHttp's own list would hide what a server can do. */
  private static final ConnectionSpec ANY_TLS = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
      .allEnabledTlsVersions()
      .allEnabledCipherSuites()
      .build();

  private OkHttpClient.Builder throughProxy(OkHttpClient.Builder builder, NetworkView view, Computer computer) {
    return switch (view.proxy()) {
      case ProxyChoice.Fixed(Proxy proxy, String how) -> builder.proxy(proxy);
      case ProxyChoice.Script _ -> builder.proxySelector(scripted.orElseThrow().selector(computer));
      case ProxyChoice.Computer _ when view.dialer() == Dialer.DIRECT ->
        builder.proxySelector(scripted.map(s -> s.selector(computer)).orElse(computer));
      case ProxyChoice.Computer _,ProxyChoice.None _ -> builder.proxy(Proxy.NO_PROXY);
    };
  }

  private String howProxied(NetworkView view, Computer computer, URI url) {
    if (scripted.filter(s -> s.speaksOf(url)).isPresent()) {
      return "proxy.how.script";
    }
    return view.proxy() instanceof ProxyChoice.Fixed fixed ? fixed.how() : computer.to(url).how();
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    Journey journey = Listener.CURRENT.get().journey();
    Listener.CURRENT.remove();
    List<InetAddress> found = journey.resolve(host, lookup).all();
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return found;
  }

  @Override
  public Reply send(Http.Request request, Consumer<Evidence> seen, Scope scope) {
    return request.method().equals(KNOCK)
        ? knock(request, seen, scope) : send(shared, request, Transcript.LARGEST_BODY, seen, scope);
  }

  /** By a connection of its own: one that another request has opened would show nothing. */
  private Reply knock(Http.Request request, Consumer<Evidence> seen, Scope scope) {
    try (Conversation own = converse()) {
      return own.send(request, seen, scope);
    }
  }

  /** What is said with an authority is nothing that a hop's own evidence should be mixed with. */
  private Reply askAuthority(Http.Request request, Scope world) {
    return send(shared, request, LONGEST_LIST, seen -> {}, world);
  }

  /** Whether the certificates that were seen still stand. */
  public Standings standings() {
    return revocations;
  }

  @Override
  public Conversation converse() {
    Connections own = apart();
    return new Conversation() {
      @Override
      public Reply send(Http.Request request, Consumer<Evidence> seen, Scope scope) {
        return OkHttpWire.this.send(own, request, Transcript.LARGEST_BODY, seen, scope);
      }

      @Override
      public void close() {
        own.close();
        apart.remove(own);
      }
    };
  }

  /** Shares no connection with anybody. */
  private Connections apart() {
    Connections own = shared.apart(new ConnectionPool(1, 2, TimeUnit.MINUTES));
    apart.add(own);
    return own;
  }

  @Override
  public Pair pair(Consumer<Evidence> seen, Scope scope) {
    Connections in = apart();
    Connections out = apart();
    return new RpcPair(new RpcPair.Line(in, over(in)), new RpcPair.Line(out, over(out)), families, clock, seen, scope);
  }

  private Http over(Connections own) {
    return (request, seen, scope) -> send(own, request, Transcript.LARGEST_BODY, seen, scope);
  }

  private Reply send(
      Connections over, Http.Request request, long largest, Consumer<Evidence> seen, Scope scope) {
    if (request.authorization().isPresent() && !"https".equalsIgnoreCase(request.url().getScheme())) {
      throw new IllegalArgumentException("a credential goes over https only");
    }
    return Wired.of(request)
        .map(wired -> scripted.filter(script -> script.speaksOf(request.url()))
            .map(script -> script.send(request, wired, seen, scope,
                (proxy, asked, tagged, told) -> once(over.through(proxy), asked, tagged, largest, told, scope)))
            .orElseGet(() -> once(over, request, wired, largest, seen, scope)))
        .orElseGet(() -> new Reply(
            0, Map.of(), new byte[0], Optional.of(Fault.HTTP_MALFORMED), "Not an address for HTTP"));
  }

  private Reply once(
      Connections over, Http.Request request, okhttp3.Request.Builder wired, long largest, Consumer<Evidence> seen,
      Scope scope) {
    return new Exchange(over, families, clock, proxies, request, wired.build().url().host(), largest).run(wired, seen,
        scope);
  }

  /** Drops pooled connections. */
  @Override
  public void close() {
    shared.client().dispatcher().cancelAll();
    shared.close();
    apart.forEach(Connections::close);
    shared.client().dispatcher().executorService().shutdown();
    Leftovers.overwrite();
  }
}

package org.hopscope.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.hopscope.wire.NetworkView;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A client of the lab that knows nothing of its insides: dnsjava, OkHttp, the JDK's TLS. */
final class Visitor {
  static final String AUTODISCOVER = "/autodiscover/autodiscover.xml";
  private final NetworkView view;
  final OkHttpClient http;

  Visitor(RunningLab lab) {
    this.view = lab.view();
    X509TrustManager trust = trust(view);
    this.http = new OkHttpClient.Builder()
        .socketFactory(sockets())
        .sslSocketFactory(tls(trust).getSocketFactory(), trust)
        .dns(this::lookup)
        .followRedirects(false)
        .fastFallback(false)
        .retryOnConnectionFailure(false)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(Duration.ofSeconds(3))
        .build();
  }

  Message ask(String name, String type, boolean tcp) throws IOException {
    return ask(name, type, tcp, Duration.ofSeconds(2));
  }

  Message ask(String name, String type, boolean tcp, Duration patience) throws IOException {
    SimpleResolver resolver = new SimpleResolver(view.resolvers().getFirst());
    resolver.setTCP(tcp);
    resolver.setTimeout(patience);
    Record question = Record.newRecord(Name.fromString(name + "."), Type.value(type), DClass.IN);
    return resolver.send(Message.newQuery(question));
  }

  List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = new ArrayList<>();
    try {
      for (String type : List.of("A", "AAAA")) {
        ask(host, type, false).getSection(Section.ANSWER).stream()
            .filter(record -> record.getType() == Type.value(type))
            .forEach(record -> found.add(InetAddress.ofLiteral(record.rdataToString())));
      }
    } catch (IOException e) {
      throw new UnknownHostException(host);
    }
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return found;
  }

  Response get(String url) throws IOException {
    return http.newCall(new Request.Builder().url(url).build()).execute();
  }

  Response pox(String url, String address, String user, String password, boolean mapiHttp) throws IOException {
    String body = """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
          <Request>
            <EMailAddress>%s</EMailAddress>
            <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
          </Request>
        </Autodiscover>
        """
        .formatted(address);
    Request.Builder request = new Request.Builder().url(url)
        .post(RequestBody.create(body, MediaType.get("text/xml; charset=utf-8")));
    if (password != null) {
      request.header("Authorization", Credentials.basic(user, password));
    }
    if (mapiHttp) {
      request.header("X-MapiHttpCapability", "1");
    }
    return http.newCall(request.build()).execute();
  }

  Socket connect(String host, int port, int timeoutMillis) throws IOException {
    Socket socket = view.dialer().newSocket();
    socket.connect(new InetSocketAddress(lookup(host).getFirst(), port), timeoutMillis);
    return socket;
  }

  SSLContext tls() {
    return tls(trust(view));
  }

  private static SSLContext tls(X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new X509TrustManager[]{trust}, null);
      return context;
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509TrustManager trust(NetworkView view) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("lab", view.trusted().getFirst());
      TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (java.security.GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  SocketFactory sockets() {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        return view.dialer().newSocket();
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return connect(host, port, 3000);
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port), 3000);
        return socket;
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
      }
    };
  }
}

package org.hopscope.wire.oauth;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.tls.HeldCertificate;

/** The OAuth server of Norway's labour and welfare administration, at the name of Microsoft's sign-in service. */
final class NavIssuer implements AutoCloseable {
  private static final String ISSUER = "organizations/oauth2/v2.0";
  /** It logs each refusal as an error; kept here, or the level would be forgotten. */
  private static final Logger LOG = Logger.getLogger("no.nav.security");
  private static final char[] NO_PASSWORD = new char[0];

  private final HeldCertificate certificate;
  private final NettyWrapper server;
  private final OAuth2TokenProvider tokens = new OAuth2TokenProvider();
  private final List<TokenRequest> asked = new CopyOnWriteArrayList<>();

  NavIssuer(String host) throws Exception {
    LOG.setLevel(Level.OFF);
    certificate = new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host).build();
    server = new NettyWrapper(new Ssl(new SslKeystore("", store())));
    OAuth2HttpRequestHandler handler = new OAuth2HttpRequestHandler(
        new OAuth2Config(false, null, null, false, tokens, Set.of(new Recorder()), server));
    Function1<OAuth2HttpRequest, OAuth2HttpResponse> routes = handler.getAuthorizationServer();
    server.start(InetAddress.getLoopbackAddress(), 0, routes);
  }

  private KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    store.setKeyEntry("1", certificate.keyPair().getPrivate(), NO_PASSWORD,
        new X509Certificate[]{certificate.certificate()});
    return store;
  }

  int port() {
    return server.port();
  }

  X509Certificate certificate() {
    return certificate.certificate();
  }

  /** What it made of each request for a token. */
  List<TokenRequest> asked() {
    return List.copyOf(asked);
  }

  /** What a token of its own says, once its signature is checked. */
  JWTClaimsSet claims(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    RSAKey key = tokens.publicJwkSet(ISSUER).getKeys().getFirst().toRSAKey();
    if (!jwt.verify(new RSASSAVerifier(key))) {
      throw new ParseException("signed by somebody else", 0);
    }
    return jwt.getJWTClaimsSet();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Recorder extends DefaultOAuth2TokenCallback {
    Recorder() {
      super(ISSUER, "anna", "JWT", List.of("https://outlook.office365.com"), Map.of(), 600);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
      asked.add(request);
      return super.addClaims(request);
    }
  }
}

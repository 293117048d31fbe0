package org.hopscope.wire.http;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * What OkHttp says to a proxy that wants a sign-in. On CONNECT it says it on the same connection, unless the
 * proxy closes that.
 */
final class ProxyDoor implements Authenticator {
  private static final String CHALLENGE = "Proxy-Authenticate";
  private static final String BEFORE_ANYTHING_WAS_ASKED = "OkHttp-Preemptive";

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    Request request = response.request();
    boolean asked = !BEFORE_ANYTHING_WAS_ASKED.equals(response.header(CHALLENGE));
    // within a tunnel nobody but the server behind it answers, and it has no claim to this sign-in
    boolean byProxy = request.method().equals("CONNECT") || !request.isHttps();
    return asked && byProxy && route != null ? answer(response) : null;
  }

  private static @Nullable Request answer(Response response) {
    Request request = response.request();
    Journey own = request.tag(Journey.class);
    Journey journey = own == null ? Listener.CURRENT.get().journey() : own;
    return journey.signIn(response.headers(CHALLENGE))
        .map(said -> request.newBuilder().header("Proxy-Authorization", said.header()).build())
        .orElse(null);
  }
}

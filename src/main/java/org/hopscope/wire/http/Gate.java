package org.hopscope.wire.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;

/**
 * The last station before the wire. Here the credential is made, and only for a connection whose
 * certificate was verified for the very host; here the exchange is noted as it is on the wire.
 */
final class Gate implements Interceptor {
  /** Should not happen: a connection that was not verified is never used. */
  static final class Withheld extends IOException {
    private static final long serialVersionUID = 1L;

    Withheld() {
      super("No credential is sent over a connection that was not verified");
    }
  }

  /** The connection stands, which is all that was asked for. */
  static final class Opened extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The authority has taken the certificate back since the connection was opened. */
  static final class Revoked extends IOException {
    private static final long serialVersionUID = 1L;

    Revoked(String detail) {
      super(detail);
    }
  }

  private final TlsSockets tls;

  /** The server closed the connection in the middle of a sign-in that belongs to it. */
  static final class Interrupted extends IOException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("The connection was closed in the middle of the sign-in, which holds for one connection only");
    }
  }

  Gate(TlsSockets tls) {
    this.tls = tls;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (chain.request().method().equals(Http.KNOCK)) {
      throw new Opened();
    }
    Transcript transcript = chain.request().tag(Transcript.class);
    transcript.sending(chain.request());
    standing(chain, transcript.isAuthorized());
    RpcSide side = chain.request().tag(RpcSide.class);
    if (side != null) {
      Socket socket = chain.connection().socket();
      side.connected(socket, tls.certificate(socket));
    }
    Response response = chain.proceed(transcript.isAuthorized() ? authorize(chain, transcript) : chain.request());
    transcript.answered(response);
    if (response.code() != 407) {
      chain.request().tag(Journey.class).letThrough();
    }
    // OkHttp repeats a request when told to retry at once; a password is sent only once
    return response.newBuilder().removeHeader("Retry-After").build();
  }

  /** Nothing is said any more to a server whose certificate is known to be revoked; a credential waits to know. */
  private void standing(Chain chain, boolean waiting) throws IOException {
    Optional<Evidence.Word> revoked = revocation(chain.connection(), waiting)
        .filter(Evidence.Revocation::isRevoked).flatMap(Evidence.Revocation::word);
    if (revoked.isPresent()) {
      String detail = revoked.get().inWords();
      chain.request().tag(Journey.class).refused(Fault.TLS_REVOKED, detail);
      throw new Revoked(detail);
    }
    if (cancelled(chain)) {
      throw new IOException("Canceled");
    }
  }

  /** A cancel ends the wait for the authority before it gets to this call. */
  private static boolean cancelled(Chain chain) {
    Scope asking = chain.request().tag(Scope.class);
    return chain.call().isCanceled() || asking != null && asking.isCancelled();
  }

  private Optional<Evidence.Revocation> revocation(Connection connection, boolean waiting) throws IOException {
    try {
      return connection == null ? Optional.empty() : tls.revocation(connection.socket(), waiting);
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private Request authorize(Chain chain, Transcript transcript) throws IOException {
    Request request = chain.request();
    Connection connection = chain.connection();
    Socket socket = connection == null ? null : connection.socket();
    if (!request.isHttps() || socket == null) {
      throw new Withheld();
    }
    Http.Channel channel = tls.verified(socket, request.url().host()).orElseThrow(Withheld::new);
    String header = transcript.authorization(channel).orElseThrow(Interrupted::new);
    return header.isEmpty() ? request : request.newBuilder().header("Authorization", header).build();
  }
}

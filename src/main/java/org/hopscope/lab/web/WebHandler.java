package org.hopscope.lab.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.hopscope.lab.net.Listener;
import org.hopscope.wire.tls.EndPoint;

/**
 * Speaks HTTP/1.1, over TLS or not, for one service.
 *
 * @param server the name requests are counted for when they bring none
 * @param seen is told of every request before it is answered
 */
public record WebHandler(
    String server, Optional<SSLContext> tls, WebService service, Consumer<WebRequest> seen)
    implements Listener.Handler {

  @Override
  public void serve(Socket connection) throws IOException, InterruptedException {
    if (tls.isEmpty()) {
      converse(connection, new WebConnection(Optional.empty()));
      return;
    }
    SSLSocket secured = (SSLSocket) tls.get().getSocketFactory().createSocket(connection, null, connection.getPort(),
        true);
    secured.setUseClientMode(false);
    try (secured) {
      secured.startHandshake();
      converse(secured, new WebConnection(Optional.of(endPoint(secured))));
    }
  }

  private static byte[] endPoint(SSLSocket secured) {
    return EndPoint.of((X509Certificate) secured.getSession().getLocalCertificates()[0]);
  }

  private void converse(Socket socket, WebConnection connection) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    ResponseWriter writer = new ResponseWriter(socket.getOutputStream());
    boolean open = true;
    while (open) {
      Optional<WebRequest> request = new RequestReader(in, socket.getOutputStream(), server, connection).next();
      if (request.isEmpty()) {
        return;
      }
      seen.accept(request.get());
      WebResponse response = service.answer(request.get());
      boolean last = response.close() || wantsClose(request.get());
      writer.write(response, request.get(), last);
      open = !last;
    }
  }

  private static boolean wantsClose(WebRequest request) {
    return request.header("connection").filter("close"::equalsIgnoreCase).isPresent()
        // an RPC channel announces a gigabyte that never comes
        || request.header("content-length").filter(l -> Long.parseLong(l) > RequestReader.MAX_BODY).isPresent();
  }
}

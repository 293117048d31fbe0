package org.hopscope.lab.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.hopscope.lab.mail.MailService.Reply;
import org.hopscope.lab.mail.MailService.Then;
import org.hopscope.lab.net.Listener;

/**
 * Speaks a mail protocol.
 *
 * @param implicitTls TLS comes before the first word (RFC 8314), not when it is asked for
 */
public record MailHandler(MailService service, SSLContext tls, boolean implicitTls) implements Listener.Handler {
  private static final int LONGEST_LINE = 1000;

  @Override
  public void serve(Socket connection) throws IOException {
    if (implicitTls) {
      try (SSLSocket secured = secure(connection)) {
        say(secured.getOutputStream(), Reply.of(service.greeting()));
        converse(secured, true);
      }
      return;
    }
    say(connection.getOutputStream(), Reply.of(service.greeting()));
    if (converse(connection, false) == Then.START_TLS) {
      try (SSLSocket secured = secure(connection)) {
        converse(secured, true);
      }
    }
  }

  private SSLSocket secure(Socket connection) throws IOException {
    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  /** Until the connection ends, or goes on over TLS. */
  private Then converse(Socket socket, boolean encrypted) throws IOException {
    while (true) {
      // read unbuffered: what follows STARTTLS is the handshake's
      String line = line(socket.getInputStream());
      if (line.isEmpty()) {
        return Then.CLOSE;
      }
      Reply reply = service.to(line, encrypted);
      say(socket.getOutputStream(), reply);
      if (reply.then() != Then.GO_ON) {
        return reply.then();
      }
    }
  }

  private static void say(OutputStream out, Reply reply) throws IOException {
    out.write((String.join("\r\n", reply.lines()) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Empty at the end. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new ProtocolException("a line without an end");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }
}

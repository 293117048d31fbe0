package org.hopscope.wire.tls;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.hopscope.model.Fault;

/** Reads the alert out of JSSE's message; it gives no other way. */
public final class HandshakeFault {
  private HandshakeFault() {}

  /** @param asked the server had asked for a client certificate */
  public static Fault of(Exception cause, boolean asked) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // the alert may be lost when the server closes at once
    if (text.contains("certificate_required") || asked && (refusesUs(text) || reset(cause))) {
      return Fault.TLS_CLIENT_CERTIFICATE;
    }
    if (reset(cause)) {
      return Fault.CONNECTION_RESET;
    }
    return speaksAnotherVersion(text) ? Fault.TLS_PROTOCOL : Fault.TLS_HANDSHAKE;
  }

  private static boolean reset(Exception cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SocketException && !(t instanceof java.net.ConnectException)) {
        return true;
      }
      if (t instanceof SocketTimeoutException) {
        return false;
      }
    }
    return false;
  }

  private static boolean refusesUs(String text) {
    return text.contains("bad_certificate") || text.contains("handshake_failure")
        || text.contains("certificate_unknown") || text.contains("access_denied");
  }

  private static boolean speaksAnotherVersion(String text) {
    return text.contains("protocol_version") || text.contains("no appropriate protocol")
        || text.contains("selected protocol version") || text.contains("insufficient_security");
  }

  /**
   * Whether an exchange broke off because the server wants a client certificate: TLS 1.3 says so only
   * after the handshake.
   */
  public static boolean wantsCertificate(Exception cause, boolean asked) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return cause instanceof SSLException && text.contains("certificate_required") || asked && reset(cause);
  }
}

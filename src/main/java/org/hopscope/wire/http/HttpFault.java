package org.hopscope.wire.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.zip.DataFormatException;
import org.hopscope.model.Fault;
import org.hopscope.wire.http.Journey.Stage;
import org.hopscope.wire.tls.HandshakeFault;
import org.jspecify.annotations.Nullable;

/** Why an exchange broke off although the connection stood, from what OkHttp throws. */
final class HttpFault {
  private HttpFault() {}

  /** @param asked the server had asked for a client certificate just before */
  static Fault of(Throwable failure, Stage stage, boolean asked) {
    if (!(failure instanceof IOException io)) {
      return Fault.INTERNAL;
    }
    if (HandshakeFault.wantsCertificate(io, asked && stage == Stage.WAIT)) {
      return Fault.TLS_CLIENT_CERTIFICATE;
    }
    if (isMalformed(io)) {
      return Fault.HTTP_MALFORMED;
    }
    return switch (io) {
      case Gate.Withheld withheld -> Fault.CREDENTIAL_WITHHELD;
      case Gate.Interrupted interrupted -> Fault.SIGN_IN_INTERRUPTED;
      default -> Fault.CONNECTION_RESET;
    };
  }

  private static boolean isMalformed(IOException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    boolean cutShort = text.contains("unexpected end of stream") || text.contains("connection reset");
    return failure instanceof ProtocolException && !cutShort
        || failure.getCause() instanceof DataFormatException
        || text.contains("gzip") || text.contains("crc") || text.contains("id1id2") || text.contains("malformed")
        || hasEndlessLine(failure) || hasEndlessLine(failure.getCause());
  }

  /** Bytes came, but no line: okio names how many it looked at. */
  private static boolean hasEndlessLine(@Nullable Throwable failure) {
    return failure instanceof EOFException
        && String.valueOf(failure.getMessage()).contains("not found")
        && !String.valueOf(failure.getMessage()).contains("limit=0");
  }
}

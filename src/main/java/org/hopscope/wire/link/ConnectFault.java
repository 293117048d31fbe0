package org.hopscope.wire.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.hopscope.model.Fault;
import org.hopscope.wire.SystemSays;

/** Why a TCP connection did not come about, from what the JDK throws. */
public final class ConnectFault {
  private ConnectFault() {}

  public static Fault of(IOException failure) {
    String text = text(failure).toLowerCase(Locale.ROOT);
    if (failure instanceof SocketTimeoutException || text.contains("timed out")) {
      return Fault.CONNECT_TIMEOUT;
    }
    if (text.contains("reset")) {
      return Fault.CONNECTION_RESET;
    }
    return failure instanceof ConnectException && !unreachable(failure, text)
        ? Fault.CONNECT_REFUSED : Fault.NO_ROUTE;
  }

  private static boolean unreachable(IOException failure, String text) {
    return failure.getCause() instanceof NoRouteToHostException
        || text.contains("unreachable") || text.contains("no route") || text.contains("cannot assign");
  }

  /** Closed from our side while it was connecting: a lost race, a deadline or a cancel. */
  public static boolean givenUp(IOException failure) {
    String text = text(failure).toLowerCase(Locale.ROOT);
    return text.contains("canceled")
        || failure instanceof SocketException && text.contains("closed");
  }

  /** As a detail of evidence. */
  public static String says(IOException failure) {
    return SystemSays.of(inner(failure));
  }

  private static String text(IOException failure) {
    return String.valueOf(inner(failure).getMessage());
  }

  /** Outer messages only repeat the address. */
  private static Throwable inner(IOException failure) {
    Throwable inner = failure;
    while (inner.getCause() instanceof IOException) {
      inner = inner.getCause();
    }
    return inner;
  }
}

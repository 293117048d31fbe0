package org.hopscope.wire.sspi;

import com.sun.jna.platform.win32.WinError;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory.Ticket;

/** Why there is no token, by the names that Windows gives its numbers. */
final class SspiFault {
  private SspiFault() {}

  /** Nothing else is to be tried after it: no password is there. */
  static Ticket.None of(int status) {
    return switch (status) {
      case WinError.SEC_E_NO_CREDENTIALS -> none(Fault.NO_PASSWORD, "SEC_E_NO_CREDENTIALS");
      case WinError.SEC_E_TARGET_UNKNOWN -> none(Fault.KERBEROS_NO_SPN, "SEC_E_TARGET_UNKNOWN");
      case WinError.SEC_E_WRONG_PRINCIPAL -> none(Fault.KERBEROS_NO_SPN, "SEC_E_WRONG_PRINCIPAL");
      case WinError.SEC_E_NO_AUTHENTICATING_AUTHORITY ->
        none(Fault.KERBEROS_NO_KDC, "SEC_E_NO_AUTHENTICATING_AUTHORITY");
      case WinError.SEC_E_TIME_SKEW -> none(Fault.KERBEROS_CLOCK_SKEW, "SEC_E_TIME_SKEW");
      default -> none(Fault.KERBEROS_FAILED, "Windows says 0x%08X".formatted(status));
    };
  }

  private static Ticket.None none(Fault fault, String detail) {
    return new Ticket.None(fault, detail, true);
  }
}

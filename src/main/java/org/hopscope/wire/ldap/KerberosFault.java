package org.hopscope.wire.ldap;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory.Ticket;

/** What went wrong with Kerberos, by the numbers of RFC 4120, section 7.5.9. */
record KerberosFault(Fault fault, String detail) {
  private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,3})\\)");
  private static final int UNKNOWN_CLIENT = 6;
  private static final int DEEPEST = 10;

  /** KDC_ERR_C_PRINCIPAL_UNKNOWN: nobody has that name, so no password was tried. */
  static boolean isUnknownClient(Throwable failure) {
    OptionalInt number = number(failure);
    return number.isPresent() && number.getAsInt() == UNKNOWN_CLIENT;
  }

  private static OptionalInt number(Throwable cause) {
    Matcher number = NUMBER.matcher(String.valueOf(cause.getMessage()));
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
  }

  static KerberosFault of(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      OptionalInt number = number(cause);
      if (number.isPresent()) {
        return numbered(number.getAsInt());
      }
      if (cause instanceof java.io.IOException && !(cause instanceof javax.security.sasl.SaslException)) {
        return new KerberosFault(Fault.LDAP_NO_KDC, "No answer from port 88");
      }
    }
    return new KerberosFault(Fault.LDAP_REFUSED, "Kerberos failed");
  }

  /** The account or the password is at fault, not the way there. */
  boolean isRefusal() {
    return fault == Fault.LDAP_BIND_FAILED;
  }

  /** The same, for a sign-in at a web service. */
  Ticket.None none() {
    Fault named = switch (fault) {
      case LDAP_NO_KDC -> Fault.KERBEROS_NO_KDC;
      case LDAP_NO_SPN -> Fault.KERBEROS_NO_SPN;
      case LDAP_CLOCK_SKEW -> Fault.KERBEROS_CLOCK_SKEW;
      case LDAP_BIND_FAILED -> refusal();
      default -> Fault.KERBEROS_FAILED;
    };
    return new Ticket.None(named, detail, named == Fault.WRONG_PASSWORD || named == Fault.ACCOUNT_LOCKED
        || named == Fault.PASSWORD_EXPIRED);
  }

  private Fault refusal() {
    return detail.contains("(18)") ? Fault.ACCOUNT_LOCKED
        : detail.contains("(23)") ? Fault.PASSWORD_EXPIRED
            : detail.contains("(6)") ? Fault.KERBEROS_FAILED : Fault.WRONG_PASSWORD;
  }

  private static KerberosFault numbered(int code) {
    return switch (code) {
      case UNKNOWN_CLIENT -> new KerberosFault(Fault.LDAP_BIND_FAILED, "Kerberos knows no such user (6)");
      case 7 -> new KerberosFault(Fault.LDAP_NO_SPN, "KDC_ERR_S_PRINCIPAL_UNKNOWN (7)");
      case 18 -> new KerberosFault(Fault.LDAP_BIND_FAILED, "Account locked or disabled (18)");
      case 23 -> new KerberosFault(Fault.LDAP_BIND_FAILED, "Password expired (23)");
      case 24, 31 -> new KerberosFault(Fault.LDAP_BIND_FAILED, "Wrong password (" + code + ")");
      case 37 -> new KerberosFault(Fault.LDAP_CLOCK_SKEW, "KRB_AP_ERR_SKEW (37)");
      default -> new KerberosFault(Fault.LDAP_REFUSED, "Kerberos error " + code);
    };
  }
}

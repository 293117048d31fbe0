package org.hopscope.autodiscover;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/** What the SOAP service said about one user, [MS-OXWSADISC] 3.1.4.1. */
public sealed interface SoapAnswer {
  /**
   * @param values by setting name, in the server's order; a collection's items are joined
   * @param missing names of settings the server does not have, each with its error code
   * @param serverVersion of ServerVersionInfo: "15.2.2562.17"
   */
  record Settings(Map<String, String> values, Map<String, String> missing, Optional<String> serverVersion)
      implements SoapAnswer {
    public Settings {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }

    public Optional<String> value(String name) {
      return Optional.ofNullable(values.get(name));
    }
  }

  /** Ask again as another address. As told: it may be malformed. */
  record RedirectAddress(String address) implements SoapAnswer {}

  /** Ask again at another URL. As told: it may be malformed. */
  record RedirectUrl(String url) implements SoapAnswer {}

  /** InvalidUser, InvalidRequest, InvalidSetting, SettingIsNotAvailable, ServerBusy, InternalServerError, InvalidDomain, NotFederated. */
  record Error(String code, String message) implements SoapAnswer {
    private static final List<String> KNOWN = List.of(
        "InvalidUser", "InvalidRequest", "InvalidSetting", "SettingIsNotAvailable", "ServerBusy",
        "InternalServerError", "InvalidDomain", "NotFederated");
  }

  /** The code itself, or "other": the end of its key in the words. */
  static String known(String code) {
    return Error.KNOWN.contains(code) ? code : "other";
  }

  /** A SOAP fault: the service did not understand the message. */
  record SoapFault(String code, String reason) implements SoapAnswer {}

  /** The dialect is not spoken here, or not to this sign-in (404, 401, 403). */
  record Absent(int status) implements SoapAnswer {}

  /** No answer that can be used. */
  record Unusable(Fault fault, Message why) implements SoapAnswer {}
}

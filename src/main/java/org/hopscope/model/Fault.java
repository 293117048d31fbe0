package org.hopscope.model;

/** Why a hop failed: the cause's own name, from the lowest layer up. Words are in the bundle. */
public enum Fault {
  // names
  DNS_NO_DOMAIN, DNS_NO_RECORD, DNS_SERVER_FAILED, DNS_TIMEOUT, DNS_LOOP, DNS_REFUSED, DNS_UNREACHABLE,
  // connection
  CONNECT_REFUSED, CONNECT_TIMEOUT, NO_ROUTE, CONNECTION_RESET, PROXY_FAILED, PROXY_AUTH,
  // TLS
  TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_WRONG_NAME, TLS_UNTRUSTED, TLS_SELF_SIGNED, TLS_INTERCEPTED, TLS_PROTOCOL,
  TLS_CLIENT_CERTIFICATE, TLS_HANDSHAKE,
  // HTTP
  HTTP_TIMEOUT, HTTP_TOO_LARGE, HTTP_MALFORMED, HTTP_FORBIDDEN, HTTP_NOT_FOUND, HTTP_SERVER_ERROR,
  HTTP_UNAVAILABLE, HTTP_UNEXPECTED, REDIRECT_LOOP, REDIRECT_TOO_DEEP, REDIRECT_INSECURE, REDIRECT_REFUSED,
  NOT_XML, XML_HOSTILE,
  NOT_JSON, JSON_HOSTILE, JSON_INCOMPLETE,
  POX_ERROR, POX_INCOMPLETE, NOT_A_REDIRECT,
  // kept on this computer
  LOCAL_XML_MISSING, LOCAL_XML_BROKEN, RESTART_DATA_BROKEN, LAST_KNOWN_GOOD_STALE,
  // sign-in
  WRONG_PASSWORD, NO_PASSWORD, MODERN_AUTH_ONLY, NO_COMMON_SCHEME, CREDENTIAL_WITHHELD,
  // directory (AD DS)
  LDAP_UNREACHABLE, LDAP_REFUSED, LDAP_BIND_FAILED, LDAP_NO_TLS, SCP_NONE,
  LDAP_CLOCK_SKEW, LDAP_NO_KDC, LDAP_NO_SPN, LDAP_SIGNING, LDAP_REFERRAL, SCP_LOOP,
  // protocol
  NOT_OFFERED, EXTERNAL_URL_EMPTY, NOT_EXCHANGE, MAPI_ERROR, CLIENT_CANNOT, MAILBOX_UNREACHED,
  // where the road ends
  REDIRECT_ADDR_LOOP, REDIRECT_ADDR_DEAD, DEADLINE, INTERNAL;

  /** As in JSON and in the bundles' keys: {@code tls-expired}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The sentence for this fault at a host; {@code detail} is what was seen, e.g. a date or a status. */
  public Message at(String host, Object detail) {
    return Message.of("fault." + id(), host, detail);
  }
}

package org.hopscope.lab.exchange;

/** What the SOAP service answers, where it is not what POX says. */
public sealed interface SoapAnswer {
  /** The mailbox is here, with URLs that name this host. */
  record Settings(String host) implements SoapAnswer {}

  record RedirectAddress(String address) implements SoapAnswer {}

  record RedirectUrl(String url) implements SoapAnswer {}

  /** ServerBusy, InternalServerError, InvalidUser and the like. */
  record Error(String code, String message) implements SoapAnswer {}

  /** The service is not there. */
  record Absent() implements SoapAnswer {}
}

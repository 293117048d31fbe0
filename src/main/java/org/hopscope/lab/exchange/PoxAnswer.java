package org.hopscope.lab.exchange;

/** What Autodiscover knows of an address. */
public sealed interface PoxAnswer {
  /** The mailbox is here. */
  record Settings() implements PoxAnswer {}

  /** Ask again, for this other address. */
  record RedirectAddr(String address) implements PoxAnswer {}

  /** Ask again, over there. */
  record RedirectUrl(String url) implements PoxAnswer {}
}

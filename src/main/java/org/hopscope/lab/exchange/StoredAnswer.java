package org.hopscope.lab.exchange;

/** Autodiscover answers as a computer may have stored them. */
public final class StoredAnswer {
  private StoredAnswer() {}

  /** The mailbox is on this own server. */
  public static String settings(String host, String address) {
    Mailbox mailbox = new Mailbox(Site.ownServer(host, true), address);
    return new PoxSettings(mailbox, true, new PoxAnswer.Settings()).document();
  }

  public static String redirectUrl(String url) {
    return Pox.account("redirectUrl", "RedirectUrl", url);
  }

  public static String redirectAddr(String address) {
    return Pox.account("redirectAddr", "RedirectAddr", address);
  }
}

package org.hopscope.lab.exchange;

import java.util.List;
import java.util.Optional;

/** What Autodiscover knows of an address. */
public sealed interface PoxAnswer {
  /**
   * The mailbox is here.
   *
   * @param alternatives addresses of further mailboxes that Outlook opens as well
   * @param publicFolders address of the mailbox that holds the public folders' hierarchy
   */
  record Settings(List<String> alternatives, Optional<String> publicFolders) implements PoxAnswer {
    public Settings {
      alternatives = List.copyOf(alternatives);
    }

    public Settings() {
      this(List.of(), Optional.empty());
    }
  }

  /** Ask again, for this other address. */
  record RedirectAddr(String address) implements PoxAnswer {}

  /** Ask again, over there. */
  record RedirectUrl(String url) implements PoxAnswer {}

  /** Exchange's own error. */
  record Error(int code) implements PoxAnswer {}
}

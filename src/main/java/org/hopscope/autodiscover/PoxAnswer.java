package org.hopscope.autodiscover;

import org.hopscope.model.Fault;
import org.hopscope.model.MailboxSettings;
import org.hopscope.model.Message;

/** What an Autodiscover server said, [MS-OXDSCLI] 2.2.4. */
public sealed interface PoxAnswer {
  record Settings(MailboxSettings settings) implements PoxAnswer {}

  /** Ask again as another address. As told: it may be malformed. */
  record RedirectAddr(String address) implements PoxAnswer {}

  /** Ask again at another URL. As told: it may be malformed. */
  record RedirectUrl(String url) implements PoxAnswer {}

  /** Exchange's own error: 500 to 603. */
  record Error(String code, String message) implements PoxAnswer {}

  /** Not an answer: a web page, broken XML, or XML with a document type. */
  record Unreadable(Fault fault, Message why) implements PoxAnswer {}
}

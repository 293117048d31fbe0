package org.hopscope.model.endpoint;

import java.util.Locale;
import org.hopscope.model.Message;

/** What a user loses when an endpoint cannot be reached, the gravest first. */
public enum Impact {
  SIGN_IN,
  OUTLOOK_MAILBOX,
  AUTODISCOVER,
  /** SMTP submission, IMAP and POP. */
  MAIL_CLIENTS,
  TEAMS,
  /** Calls go over TCP, with worse sound. */
  TEAMS_MEDIA,
  FILES,
  /** From mail server to mail server: no computer of a user takes part. */
  MAIL_FLOW,
  OFFICE_APPS,
  UPDATES,
  SECURITY,
  /** Whether a certificate was revoked cannot be looked up. */
  CERTIFICATES,
  OTHER,
  /** Addresses that begin with http:// are not led on to https://, which itself may work. */
  PLAIN_HTTP;

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For people, of what is not known to be broken: "Outlook's mailbox". */
  public Message topic() {
    return Message.of("endpoints.topic." + id());
  }

  /** For people: "Outlook cannot reach its mailbox". */
  public Message breaks() {
    return Message.of("endpoints.breaks." + id());
  }

  /** For people, where some of it works: "Part of Outlook's mailbox service cannot be reached". */
  public Message hampers() {
    return Message.of("endpoints.hampers." + id());
  }
}

package org.hopscope.model;

import java.util.Optional;
import java.util.Set;

/** A fork in the road and the way taken: followed or not, and why. */
public sealed interface Decision {
  Message label();

  /** An Autodiscover answer gave settings. */
  record SettingsFound(String fromHop, MailboxHome home, Set<Protocol> offered, Message label)
      implements Decision {}

  /** The answer names another address: a new round begins with its domain. */
  record RedirectAddr(String fromHop, String address, boolean followed, Message label)
      implements Decision {}

  /** The answer, or an HTTP redirect, names another URL. */
  record RedirectUrl(String fromHop, String toHop, String url, boolean followed, Message label)
      implements Decision {}

  /** DNS of the account's domain leads to Microsoft 365, to own servers, or nowhere. */
  record RecordLeads(String fromHop, Leads where, String target, Message label) implements Decision {}

  enum Leads { MICROSOFT_365, ELSEWHERE, NOWHERE }

  /** The discovery is over: the step that the client stops at, or none. */
  record StepChosen(Optional<String> hop, Message label) implements Decision {}

  /** The way is open up to this hop's sign-in, which Hopscope could not carry out itself. */
  record SignInStops(String hop, Message label) implements Decision {}

  /** The protocol the client ends with, or none. */
  record ProtocolChosen(Optional<Protocol> protocol, Optional<String> hop, Message label)
      implements Decision {}

  enum MailboxHome { MICROSOFT_365, ON_PREMISES }
}

package org.hopscope.model;

/** What a clue about an account's home says. How much it weighs is the classifier's to know. */
public enum Sign {
  // the sign-in service of Microsoft 365
  REALM_MANAGED(Source.REALM),
  REALM_FEDERATED(Source.REALM),
  REALM_UNKNOWN(Source.REALM),
  TENANT_FOUND(Source.TENANT),
  TENANT_NONE(Source.TENANT),
  // where mail goes, and from where it may come
  MX_MICROSOFT(Source.MX),
  MX_OWN(Source.MX),
  /** A filter service stands before whatever mailbox there is. */
  MX_FILTER(Source.MX),
  /** A provider whose mailboxes are no Exchange. */
  MX_PROVIDER(Source.MX),
  MX_ELSEWHERE(Source.MX),
  MX_NONE(Source.MX),
  SPF_MICROSOFT(Source.SPF),
  SPF_PROVIDER(Source.SPF),
  // Autodiscover version 2, asked of Microsoft 365
  V2_MICROSOFT(Source.V2),
  V2_OWN(Source.V2),
  // the autodiscover record of the account's domain
  RECORD_MICROSOFT(Source.RECORD),
  RECORD_OWN(Source.RECORD),
  RECORD_FOREIGN(Source.RECORD),
  RECORD_NONE(Source.RECORD),
  // service connection points in Active Directory
  SCP_NAMES(Source.SCP),
  SCP_NONE(Source.SCP),
  // what servers answered
  OWN_EXCHANGE(Source.ANSWER),
  NO_EXCHANGE(Source.ANSWER),
  /** Microsoft 365 has no mailbox for the address, though it let the account in. */
  CLOUD_UNKNOWN(Source.ANSWER),
  /** Microsoft 365 gave the settings, and no own server sent the client there. */
  ANSWER_CLOUD(Source.ANSWER),
  /** An own server says that the mailbox is in Microsoft 365. */
  ANSWER_SENT_ON(Source.ANSWER),
  /** An own server gave settings for a mailbox of its own. */
  ANSWER_OWN(Source.ANSWER);

  /** Where a clue was read. */
  public enum Source {
    REALM, TENANT, MX, SPF, V2, RECORD, SCP, ANSWER;

    /** As in JSON: {@code realm}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Source source;

  Sign(Source source) {
    this.source = source;
  }

  public Source source() {
    return source;
  }

  /** As in JSON and in the bundles' keys: {@code realm-managed}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

package org.hopscope.model;

/** How a client speaks to its mailbox. */
public enum Protocol {
  MAPI_HTTP("mapi-http", "MAPI over HTTP"),
  OUTLOOK_ANYWHERE("outlook-anywhere", "Outlook Anywhere"),
  EWS("ews", "Exchange Web Services"),
  /** Of the new Outlooks: a service of Microsoft 365 keeps the mailbox's copy and hands it to them. */
  SYNC("sync", "Microsoft sync service");

  private final String id;
  private final String title;

  Protocol(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}

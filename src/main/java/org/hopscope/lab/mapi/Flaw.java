package org.hopscope.lab.mapi;

/** What is wrong with a server's MAPI over HTTP. */
public enum Flaw {
  NONE,
  /** Autodiscover tells of it, and it is switched off. */
  DISABLED,
  // the store's answer to Connect
  UNKNOWN_USER(0x3EB, 0),
  CLIENT_VERSION(0x4DF, 0),
  CACHED_MODE(0x4E1, 0),
  NOT_ENCRYPTED(0x970, 0),
  PAUSED(0x47F, 0),
  // its answer to RopLogon
  LOGIN_FAILURE(0, 0x8004_0111),
  ACCESS_DENIED(0, 0x8007_0005),
  IN_TRANSIT(0, 0x50C),
  OFFLINE(0, 0x476),
  WRONG_SERVER(0, 0x478),
  /** Too many ROPs for now. */
  BACK_OFF,
  /** The mailbox opens, the address book does not. */
  NO_ADDRESS_BOOK,
  // answers of another kind
  TRUNCATED,
  WRONG_LENGTH,
  DONE_FIRST,
  ENDLESS_PENDING,
  OVERRUN,
  RESET;

  private final int connectCode;
  private final int logonCode;

  Flaw() {
    this(0, 0);
  }

  Flaw(int connectCode, int logonCode) {
    this.connectCode = connectCode;
    this.logonCode = logonCode;
  }

  int connectCode() {
    return connectCode;
  }

  int logonCode() {
    return logonCode;
  }
}

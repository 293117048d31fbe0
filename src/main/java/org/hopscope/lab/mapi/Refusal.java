package org.hopscope.lab.mapi;

/** X-ResponseCode other than 0, [MS-OXCMAPIHTTP] 2.2.3.3.3. */
final class Refusal extends Exception {
  static final int INVALID_VERB = 2;
  static final int INVALID_REQUEST_TYPE = 5;
  static final int MISSING_HEADER = 7;
  static final int CONTEXT_NOT_FOUND = 10;
  static final int INVALID_REQUEST_BODY = 12;
  static final int MISSING_COOKIE = 13;
  static final int INVALID_SEQUENCE = 15;
  static final int ENDPOINT_DISABLED = 16;
  private static final long serialVersionUID = 1L;

  private final int code;

  Refusal(int code) {
    super("X-ResponseCode " + code, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }
}

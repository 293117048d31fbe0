package org.hopscope.lab.exchange;

import java.util.Map;

/** Error documents, worded as Exchange does. */
final class PoxError {
  static final String UNKNOWN_ADDRESS = Pox.inOutlookSchema(error(500, "The email address can't be found."));
  static final String INVALID_REQUEST = Pox.inPlainSchema(error(600, "Invalid Request"));
  static final String NO_PROVIDER = Pox.inPlainSchema(error(601, "Provider is not available"));

  private static final Map<Integer, String> WORDS = Map.of(
      500, "The email address can't be found.",
      501, "Invalid address",
      503, "The server cannot find the location of the user.",
      600, "Invalid Request",
      601, "Provider is not available",
      602, "The Active Directory cannot be searched for this address.",
      603, "The request failed because of an internal error.");

  private PoxError() {}

  /** Of a mailbox in Outlook's schema, of the request itself in the plain one. */
  static String document(int code) {
    String error = error(code, WORDS.getOrDefault(code, "Unknown error"));
    return code < 600 ? Pox.inOutlookSchema(error) : Pox.inPlainSchema(error);
  }

  private static String error(int code, String message) {
    return """
            <Error Time="08:30:00.0000000" Id="2092128379">
              <ErrorCode>%d</ErrorCode>
              <Message>%s</Message>
              <DebugData />
            </Error>
        """
        .formatted(code, message);
  }
}

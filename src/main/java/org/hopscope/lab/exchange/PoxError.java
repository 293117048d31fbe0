package org.hopscope.lab.exchange;

/** Error documents, worded as Exchange does. */
final class PoxError {
  static final String UNKNOWN_ADDRESS = Pox.inOutlookSchema(error(500, "The email address can't be found."));
  static final String INVALID_REQUEST = Pox.inPlainSchema(error(600, "Invalid Request"));
  static final String NO_PROVIDER = Pox.inPlainSchema(error(601, "Provider is not available"));

  private PoxError() {}

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

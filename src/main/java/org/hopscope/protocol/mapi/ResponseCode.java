package org.hopscope.protocol.mapi;

import java.util.Arrays;
import java.util.Optional;
import org.hopscope.model.Fault;

/** X-ResponseCode, [MS-OXCMAPIHTTP] 2.2.3.3.3: what becomes of a request before the store sees it. */
enum ResponseCode {
  SUCCESS(0, "Success", Fault.MAPI_ERROR),
  UNKNOWN_FAILURE(1, "Unknown Failure", Fault.MAPI_ERROR),
  INVALID_VERB(2, "Invalid Verb", Fault.MAPI_ERROR),
  INVALID_PATH(3, "Invalid Path", Fault.MAPI_ERROR),
  INVALID_HEADER(4, "Invalid Header", Fault.MAPI_ERROR),
  INVALID_REQUEST_TYPE(5, "Invalid Request Type", Fault.MAPI_ERROR),
  INVALID_CONTEXT_COOKIE(6, "Invalid Context Cookie", Fault.MAPI_ERROR),
  MISSING_HEADER(7, "Missing Header", Fault.MAPI_ERROR),
  ANONYMOUS_NOT_ALLOWED(8, "Anonymous Not Allowed", Fault.MAPI_ERROR),
  TOO_LARGE(9, "Too Large", Fault.MAPI_ERROR),
  CONTEXT_NOT_FOUND(10, "Context Not Found", Fault.MAPI_ERROR),
  NO_PRIVILEGE(11, "No Privilege", Fault.MAPI_ACCESS_DENIED),
  INVALID_REQUEST_BODY(12, "Invalid Request Body", Fault.MAPI_ERROR),
  MISSING_COOKIE(13, "Missing Cookie", Fault.MAPI_ERROR),
  RESERVED(14, "Reserved", Fault.MAPI_ERROR),
  INVALID_SEQUENCE(15, "Invalid Sequence", Fault.MAPI_ERROR),
  ENDPOINT_DISABLED(16, "Endpoint Disabled", Fault.MAPI_SWITCHED_OFF),
  INVALID_RESPONSE(17, "Invalid Response", Fault.MAPI_ERROR),
  SHUTTING_DOWN(18, "Endpoint Shutting Down", Fault.MAPI_BUSY);

  private final int number;
  private final String title;
  private final Fault fault;

  ResponseCode(int number, String title, Fault fault) {
    this.number = number;
    this.title = title;
    this.fault = fault;
  }

  static boolean isSuccess(String told) {
    return of(told).filter(c -> c == SUCCESS).isPresent();
  }

  /** For any that is not a success. */
  static Fault fault(String told) {
    return of(told).map(c -> c.fault).orElse(Fault.MAPI_ERROR);
  }

  /** As the specification calls it. */
  static String text(String told) {
    return "X-ResponseCode " + told.strip() + of(told).map(c -> ", " + c.title).orElse("");
  }

  private static Optional<ResponseCode> of(String told) {
    return Arrays.stream(values()).filter(c -> Integer.toString(c.number).equals(told.strip())).findFirst();
  }
}

package org.hopscope.protocol.ews;

import java.time.Duration;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.ServerVersion;

/** What came back to {@link GetFolder}, once it is read. */
public sealed interface EwsAnswer {
  record Opened(Optional<ServerVersion> version) implements EwsAnswer {}

  /**
   * The service's own refusal, as a response message or as a SOAP fault.
   *
   * @param code the ResponseCode ([MS-OXWSCDATA] 2.2.5.24), or the fault's code where it has none
   * @param text in the server's words
   * @param backOff how long the server does not want to be asked again
   */
  record Refused(String code, String text, Optional<Duration> backOff, Optional<ServerVersion> version)
      implements EwsAnswer {}

  /** Not a GetFolder response. */
  record Unreadable(Fault fault) implements EwsAnswer {}
}

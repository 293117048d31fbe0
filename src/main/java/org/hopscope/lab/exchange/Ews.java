package org.hopscope.lab.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/**
 * Exchange Web Services: the folders of a mailbox, for whoever may see them.
 *
 * @param mailboxes addresses that have one here, in lower case
 */
record Ews(Site site, SignIn signIn, Set<String> mailboxes, EwsConduct conduct) implements WebService {
  // a day after the end; the service's date tells it, not this computer's
  private static final String AFTER_THE_END = "Mon, 05 Apr 2027 08:00:00 GMT";

  @Override
  public WebResponse answer(WebRequest request) {
    if (conduct instanceof EwsConduct.Ended) {
      return WebResponse.html(410, "Gone", "").with("Date", AFTER_THE_END);
    }
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    if (!request.method().equals("POST")) {
      return WebResponse.html(200, "Service", "You have created a service.");
    }
    return switch (conduct) {
      case EwsConduct.Open open -> folder(request, site.build());
      // no document fixes the words
      case EwsConduct.Blocked blocked -> WebResponse.empty(403).with(
          "X-MS-Diagnostics",
          "2000009;reason=\"EWS is disabled for this organization.\";error_category=\"ews_disabled\"");
      case EwsConduct.Forbidden forbidden -> WebResponse.html(403, "403 - Forbidden: Access is denied.", "");
      case EwsConduct.Busy(int milliseconds) -> new EwsMessage(site.build()).busy(milliseconds);
      case EwsConduct.Overrun(int seconds) ->
        WebResponse.html(503, "Service Unavailable", "").with("Retry-After", Integer.toString(seconds));
      case EwsConduct.Refuses(String code, String text) -> new EwsMessage(site.build()).error(code, text);
      case EwsConduct.Older(String build) -> new EwsMessage(build).error(
          "ErrorNoRespondingCASInDestinationSite",
          "Exchange Web Services are not currently available for this request because none of the Client Access Servers"
              + " in the destination site could process the request.");
      case EwsConduct.Ended ended -> throw new IllegalStateException("answered before");
    };
  }

  private WebResponse folder(WebRequest request, String build) {
    EwsMessage messages = new EwsMessage(build);
    Optional<EwsRequest> asked = EwsRequest.read(request.body());
    if (asked.isEmpty()) {
      return messages.fault("ErrorSchemaValidation", "The request failed schema validation.", "");
    }
    Optional<String> whose = asked.get().mailbox().map(m -> m.toLowerCase(Locale.ROOT));
    return whose.filter(m -> !mailboxes.contains(m)).isPresent()
        ? messages.error("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it.")
        : messages.folder(asked.get().folder().equals("inbox") ? "Inbox" : "Top of Information Store");
  }
}

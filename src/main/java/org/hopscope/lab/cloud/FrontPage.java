package org.hopscope.lab.cloud;

import java.util.List;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebResponse.Header;
import org.hopscope.lab.web.WebService;

/**
 * A short answer, marked as the service marks its own.
 *
 * @param area as in the list
 */
public record FrontPage(String area) implements WebService {
  private static final String REQUEST = "5f0c1c2e-8d2b-4a0e-9a55-3f6c1b7d2e10";

  /** OCSP's "unauthorized" (RFC 6960, section 4.2.1): a question was not asked. */
  public static WebService revocation() {
    return request -> WebResponse.of(200, "application/ocsp-response", new byte[]{0x30, 3, 0x0a, 1, 6});
  }

  @Override
  public WebResponse answer(WebRequest request) {
    WebResponse page = WebResponse.html(200, "Microsoft 365", "This is " + request.host() + " of the practice lab.");
    for (Header mark : marks()) {
      page = page.with(mark.name(), mark.value());
    }
    return page;
  }

  private List<Header> marks() {
    return switch (area) {
      case "Exchange" -> List.of(new Header("request-id", REQUEST), new Header("X-FEServer", "AM0PR01CA0001"));
      case "SharePoint" ->
        List.of(new Header("SPRequestGuid", REQUEST), new Header("MicrosoftSharePointTeamServices", "16.0.0.25514"));
      case "Skype" ->
        List.of(new Header("MS-CV", REQUEST), new Header("X-MSEdge-Ref", "Ref A: 5F0C1C2E Ref B: AMS04EDGE1"));
      default -> List.of(new Header("x-ms-request-id", REQUEST));
    };
  }
}

package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Exchange ActiveSync [MS-ASHTTP], as far as a phone asks what it may speak. */
record ActiveSync(Site site, SignIn signIn, ActiveSyncConduct conduct) implements WebService {

  @Override
  public WebResponse answer(WebRequest request) {
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    if (!request.method().equals("OPTIONS")) {
      return WebResponse.empty(501);
    }
    return switch (conduct) {
      case HEALTHY -> options();
      case FORBIDDEN -> WebResponse.html(403, "403 - Forbidden: Access is denied.", "");
      case POLICY -> WebResponse.empty(449);
      case ELSEWHERE -> WebResponse.empty(451)
          .with("X-MS-Location", "https://eas.other.example/Microsoft-Server-ActiveSync");
      case BROKEN -> WebResponse.html(500, "Server Error", "");
      case BUSY -> WebResponse.html(503, "Service Unavailable", "").with("Retry-After", "60");
      case STRIPPED -> WebResponse.empty(200).with("Allow", "OPTIONS,POST");
    };
  }

  private WebResponse options() {
    return WebResponse.empty(200)
        .with("Allow", "OPTIONS,POST")
        .with("MS-Server-ActiveSync", site.build().replaceFirst("\\.\\d+\\.\\d+$", ""))
        .with("MS-ASProtocolVersions", "2.0,2.1,2.5,12.0,12.1,14.0,14.1,16.0,16.1")
        .with("MS-ASProtocolCommands", "Sync,SendMail,SmartForward,SmartReply,GetAttachment,FolderSync,Ping,Provision")
        .with("Public", "OPTIONS,POST");
  }
}

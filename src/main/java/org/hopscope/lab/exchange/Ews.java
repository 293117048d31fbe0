package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Exchange Web Services: the inbox, for whoever may see it. */
record Ews(Site site, SignIn signIn) implements WebService {
  private static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  @Override
  public WebResponse answer(WebRequest request) {
    if (!signIn.admits(request)) {
      return signIn.challenge(request);
    }
    if (!request.method().equals("POST")) {
      return WebResponse.html(200, "Service", "You have created a service.");
    }
    return request.text().contains("GetFolder")
        ? soap(200, inbox())
        : soap(500, fault());
  }

  private WebResponse soap(int status, String body) {
    return WebResponse.of(
        status,
        "text/xml; charset=utf-8",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <s:Envelope xmlns:s="%s">
          <s:Header>
            <h:ServerVersionInfo MajorVersion="15" MinorVersion="%s" xmlns:h="%s"/>
          </s:Header>
          <s:Body>%s</s:Body>
        </s:Envelope>
        """
            .formatted(SOAP, site.online() ? "20" : "2", TYPES, body));
  }

  private static String inbox() {
    return """
        <m:GetFolderResponse xmlns:m="%s" xmlns:t="%s">
          <m:ResponseMessages>
            <m:GetFolderResponseMessage ResponseClass="Success">
              <m:ResponseCode>NoError</m:ResponseCode>
              <m:Folders><t:Folder><t:FolderId Id="AAMkADQ=" ChangeKey="AQAAABY="/></t:Folder></m:Folders>
            </m:GetFolderResponseMessage>
          </m:ResponseMessages>
        </m:GetFolderResponse>"""
        .formatted(MESSAGES, TYPES);
  }

  private static String fault() {
    return "<s:Fault><faultcode>s:Client</faultcode><faultstring>The request failed schema validation.</faultstring></s:Fault>";
  }
}

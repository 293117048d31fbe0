package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebResponse;

/** Messages of EWS, as Exchange's WCF service writes them. */
record EwsMessage(String build) {

  WebResponse folder(String name) {
    return message("Success", "", "NoError", """
        <m:Folders><t:Folder><t:FolderId Id="AAMkADQ=" ChangeKey="AQAAABY="/>\
        <t:FolderClass>IPF.Note</t:FolderClass><t:DisplayName>%s</t:DisplayName><t:TotalCount>3</t:TotalCount>\
        <t:ChildFolderCount>0</t:ChildFolderCount><t:UnreadCount>1</t:UnreadCount></t:Folder></m:Folders>"""
        .formatted(name));
  }

  WebResponse error(String code, String text) {
    return message("Error", "<m:MessageText>" + Pox.escape(text) + "</m:MessageText>", code,
        "<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey><m:Folders/>");
  }

  private WebResponse message(String outcome, String text, String code, String content) {
    return soap(200, """
        <m:GetFolderResponse xmlns:m="%s" xmlns:t="%s"><m:ResponseMessages>\
        <m:GetFolderResponseMessage ResponseClass="%s">%s<m:ResponseCode>%s</m:ResponseCode>%s\
        </m:GetFolderResponseMessage></m:ResponseMessages></m:GetFolderResponse>"""
        .formatted(EwsRequest.MESSAGES, EwsRequest.TYPES, outcome, text, code, content));
  }

  /** @param more elements of the detail after code and message */
  WebResponse fault(String code, String text, String more) {
    String errors = "http://schemas.microsoft.com/exchange/services/2006/errors";
    return soap(500,
        """
            <s:Fault><faultcode xmlns:a="%s">a:%s</faultcode><faultstring xml:lang="en-US">%s</faultstring>\
            <detail><e:ResponseCode xmlns:e="%s">%s</e:ResponseCode><e:Message xmlns:e="%s">%s</e:Message>%s</detail></s:Fault>"""
            .formatted(EwsRequest.TYPES, code, text, errors, code, errors, text, more));
  }

  WebResponse busy(int milliseconds) {
    return fault("ErrorServerBusy", "The server cannot service this request right now. Try again later.", """
        <t:MessageXml xmlns:t="%s"><t:Value Name="BackOffMilliseconds">%d</t:Value></t:MessageXml>"""
        .formatted(EwsRequest.TYPES, milliseconds));
  }

  private WebResponse soap(int status, String body) {
    String[] parts = build.split("\\.");
    return WebResponse.of(status, "text/xml; charset=utf-8",
        """
            <?xml version="1.0" encoding="utf-8"?>
            <s:Envelope xmlns:s="%s">
              <s:Header>
                <h:ServerVersionInfo MajorVersion="%d" MinorVersion="%d" MajorBuildNumber="%d" MinorBuildNumber="%d" xmlns:h="%s"/>
              </s:Header>
              <s:Body>%s</s:Body>
            </s:Envelope>
            """
            .formatted(
                EwsRequest.SOAP, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]), EwsRequest.TYPES, body));
  }
}

package org.hopscope.protocol.ews;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/**
 * Asks for an inbox by EWS, [MS-OXWSFOLD] 3.1.4.6: for its id only, so that nothing of what is in it
 * comes over.
 */
public final class GetFolder {
  // the oldest schema that names a server's version and knows throttling; every later server takes it
  private static final String SCHEMA = "Exchange2010";

  private static final String BODY = """
      <?xml version="1.0" encoding="utf-8"?>
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" \
      xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types" \
      xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">
        <soap:Header><t:RequestServerVersion Version="%s"/></soap:Header>
        <soap:Body><m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>
          <m:FolderIds><t:DistinguishedFolderId Id="inbox">%s</t:DistinguishedFolderId></m:FolderIds></m:GetFolder></soap:Body>
      </soap:Envelope>
      """;

  private GetFolder() {}

  /** Names no mailbox: Exchange asks who we are before it reads on. */
  public static Http.Request ofNobody(URI url, ClientProfile client, Duration deadline) {
    return request(url, "", headers(client), deadline);
  }

  /** The anchor leads the request to the server that has the mailbox. */
  public static Http.Request of(EmailAddress mailbox, URI url, ClientProfile client, Duration deadline) {
    Map<String, String> headers = headers(client);
    headers.put("X-AnchorMailbox", Text.forHeader(mailbox.text()));
    String whose = "<t:Mailbox><t:EmailAddress>" + Text.forXml(mailbox.text()) + "</t:EmailAddress></t:Mailbox>";
    return request(url, whose, headers, deadline);
  }

  private static Map<String, String> headers(ClientProfile client) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Accept", "text/xml");
    headers.put("Content-Type", "text/xml; charset=utf-8");
    return headers;
  }

  private static Http.Request request(URI url, String whose, Map<String, String> headers, Duration deadline) {
    byte[] body = BODY.formatted(SCHEMA, whose).getBytes(StandardCharsets.UTF_8);
    return new Http.Request("POST", url, headers, body, Optional.empty(), deadline);
  }
}

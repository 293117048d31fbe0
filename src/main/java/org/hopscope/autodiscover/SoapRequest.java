package org.hopscope.autodiscover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;

/** The SOAP Autodiscover request for one user's settings, GetUserSettings [MS-OXWSADISC] 3.1.4.1. */
public record SoapRequest(EmailAddress address, ClientProfile client) {
  private static final String PATH = "/autodiscover/autodiscover.svc";
  private static final String ACTION = "http://schemas.microsoft.com/exchange/2010/Autodiscover/Autodiscover/GetUserSettings";

  /** Those that can be compared with the other dialects, and those that help to understand them. */
  static final List<String> SETTINGS = List.of(
      "UserDisplayName", "UserDN", "UserDeploymentId", "AutoDiscoverSMTPAddress", "InternalMailboxServer",
      "InternalRpcClientServer", "InternalMailboxServerDN", "MailboxDN", "ActiveDirectoryServer", "InternalEwsUrl",
      "ExternalEwsUrl", "EwsPartnerUrl", "ExternalMailboxServer", "ExternalMailboxServerRequiresSSL",
      "ExternalMailboxServerAuthenticationMethods", "MapiHttpEnabled", "MapiHttpVersion", "CasVersion",
      "EwsSupportedSchemas", "CrossOrganizationSharingEnabled", "AlternateMailboxes", "MobileMailboxPolicy");

  private static final String BODY = """
      <?xml version="1.0" encoding="utf-8"?>
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:wsa="http://www.w3.org/2005/08/addressing"
          xmlns:a="http://schemas.microsoft.com/exchange/2010/Autodiscover">
        <soap:Header>
          <a:RequestedServerVersion>%s</a:RequestedServerVersion>
          <wsa:Action>%s</wsa:Action>
          <wsa:To>%s</wsa:To>
        </soap:Header>
        <soap:Body>
          <a:GetUserSettingsRequestMessage>
            <a:Request>
              <a:Users><a:User><a:Mailbox>%s</a:Mailbox></a:User></a:Users>
              <a:RequestedSettings>%s</a:RequestedSettings>
            </a:Request>
          </a:GetUserSettingsRequestMessage>
        </soap:Body>
      </soap:Envelope>
      """;

  /** The service beside the plain-XML one at the same server. */
  public static URI beside(URI pox) {
    return pox.resolve(PATH);
  }

  public Http.Request to(URI url, Optional<Http.Authorization> authorization, Duration deadline) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Content-Type", "text/xml; charset=utf-8");
    headers.put("Accept", "text/xml");
    headers.put("SOAPAction", "\"" + ACTION + "\"");
    headers.put("X-AnchorMailbox", Text.forHeader(address.text()));
    String settings = SETTINGS.stream().map(s -> "<a:Setting>" + s + "</a:Setting>").collect(Collectors.joining());
    String body = BODY.formatted(
        "Exchange2013", ACTION, Text.forXml(url.toString()), Text.forXml(address.text()), settings);
    return new Http.Request(
        "POST", url, headers, body.getBytes(StandardCharsets.UTF_8), authorization, deadline);
  }
}

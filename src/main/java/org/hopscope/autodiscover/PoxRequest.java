package org.hopscope.autodiscover;

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
 * The plain-XML Autodiscover request, [MS-OXDSCLI] 2.2.3.
 *
 * @param mapiHttp whether to ask for MAPI over HTTP (X-MapiHttpCapability)
 */
public record PoxRequest(EmailAddress address, ClientProfile client, boolean mapiHttp) {
  private static final String PATH = "/autodiscover/autodiscover.xml";
  private static final String BODY = """
      <?xml version="1.0" encoding="utf-8"?>
      <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
        <Request>
          <EMailAddress>%s</EMailAddress>
          <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
        </Request>
      </Autodiscover>
      """;

  public PoxRequest(EmailAddress address, ClientProfile client) {
    this(address, client, client.asksMapiHttp());
  }

  public static URI urlAt(String host) {
    return URI.create("https://" + host + PATH);
  }

  public static URI urlAt(String host, int port) {
    return port == 443 ? urlAt(host) : URI.create("https://" + host + ":" + port + PATH);
  }

  /** Step 9's address: the only one without TLS, and never with a password. */
  public static URI plainUrlAt(String host) {
    return URI.create("http://" + host + PATH);
  }

  public Http.Request to(URI url, Optional<Http.Authorization> authorization, Duration deadline) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", client.userAgent());
    headers.put("Content-Type", "text/xml; charset=utf-8");
    headers.put("Accept", "text/xml, application/xml");
    headers.put("X-AnchorMailbox", Text.forHeader(address.text()));
    headers.put("X-ClientCanHandle", "Negotiate,ExHttpInfo,ExtRedirect");
    if (mapiHttp) {
      headers.put("X-MapiHttpCapability", "1");
    }
    byte[] body = BODY.formatted(Text.forXml(address.text())).getBytes(StandardCharsets.UTF_8);
    return new Http.Request("POST", url, headers, body, authorization, deadline);
  }
}

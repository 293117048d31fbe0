package org.hopscope.protocol.beside;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.wire.Http;

/** Any reply of a service beside the mailbox. */
class BesideFuzzTest {
  private static final URI MAIL = URI.create("https://mail.contoso.com/EWS/Exchange.asmx");
  private static final List<Inquiry> ALL = List.of(new OfflineAddressBook(MAIL), new ActiveSync(MAIL),
      new HealthCheck(MAIL, "mapi"), new Graph(MAIL));
  private static final int[] STATUSES = {200, 401, 403, 404, 449, 451, 500, 503, 302, 999};

  @FuzzTest
  void anyReplyIsATurn(FuzzedDataProvider data) {
    Inquiry inquiry = ALL.get(data.consumeInt(0, ALL.size() - 1));
    int status = data.pickValue(STATUSES);
    String header = data.consumeString(100);
    byte[] body = data.consumeRemainingAsBytes();
    Map<String, List<String>> headers = Map.of(
        "MS-Server-ActiveSync", List.of(header), "MS-ASProtocolVersions", List.of(header), "X-MS-Location",
        List.of(header),
        "WWW-Authenticate", List.of(header), "Content-Type", List.of(new String(body, StandardCharsets.ISO_8859_1)));
    inquiry.take(new Http.Reply(status, headers, body, Optional.empty(), ""), data.remainingBytes() == 0).toString();
  }
}

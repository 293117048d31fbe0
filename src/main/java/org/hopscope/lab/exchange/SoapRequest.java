package org.hopscope.lab.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A GetUserSettings request for one user [MS-OXWSADISC] 2.2.2. */
record SoapRequest(String mailbox, List<String> settings) {

  static Optional<SoapRequest> read(byte[] body) {
    return PoxRequest.document(body).flatMap(SoapRequest::of);
  }

  private static Optional<SoapRequest> of(Document document) {
    List<String> version = texts(document, "RequestedServerVersion");
    List<String> mailboxes = texts(document, "Mailbox");
    boolean asks = document.getElementsByTagNameNS(Soap.AUTODISCOVER, "GetUserSettingsRequestMessage").getLength() == 1;
    return asks && version.size() == 1 && mailboxes.size() == 1
        ? Optional.of(new SoapRequest(mailboxes.getFirst(), texts(document, "Setting")))
        : Optional.empty();
  }

  private static List<String> texts(Document document, String element) {
    NodeList found = document.getElementsByTagNameNS(Soap.AUTODISCOVER, element);
    return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent().strip()).toList();
  }
}

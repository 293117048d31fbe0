package org.hopscope.lab.exchange;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A GetFolder request for one folder that has a name of its own [MS-OXWSFOLD] 3.1.4.6.
 *
 * @param folder as in {@code inbox}
 * @param mailbox empty for that of who signs in
 */
record EwsRequest(String folder, Optional<String> mailbox) {
  static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
  static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final Set<String> SHAPES = Set.of("IdOnly", "Default", "AllProperties");

  /** Empty when it would not pass the service's schema. */
  static Optional<EwsRequest> read(byte[] body) {
    return PoxRequest.document(body).flatMap(EwsRequest::of);
  }

  private static Optional<EwsRequest> of(Document document) {
    Element root = document.getDocumentElement();
    boolean envelope = SOAP.equals(root.getNamespaceURI()) && "Envelope".equals(root.getLocalName());
    Optional<Element> version = one(root, TYPES, "RequestServerVersion");
    Optional<Element> folder = one(root, SOAP, "Body").flatMap(b -> one(b, MESSAGES, "GetFolder"))
        .filter(g -> one(g, TYPES, "BaseShape").filter(s -> SHAPES.contains(s.getTextContent().strip())).isPresent())
        .flatMap(g -> one(g, MESSAGES, "FolderIds"))
        .flatMap(ids -> one(ids, TYPES, "DistinguishedFolderId"));
    return folder.filter(f -> envelope && !f.getAttribute("Id").isEmpty())
        .filter(f -> version.isEmpty() || version.get().getAttribute("Version").startsWith("Exchange20"))
        .map(f -> new EwsRequest(
            f.getAttribute("Id"), one(f, TYPES, "EmailAddress").map(e -> e.getTextContent().strip())));
  }

  private static Optional<Element> one(Element parent, String namespace, String name) {
    NodeList found = parent.getElementsByTagNameNS(namespace, name);
    return found.getLength() == 1 ? Optional.of((Element) found.item(0)) : Optional.empty();
  }
}

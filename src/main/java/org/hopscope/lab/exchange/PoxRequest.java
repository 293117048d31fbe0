package org.hopscope.lab.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a client asks of Autodiscover [MS-OXDSCLI] 2.2.3. */
sealed interface PoxRequest {
  String REQUEST = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
  String RESPONSE = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  record ForMailbox(String address) implements PoxRequest {}

  record OtherSchema() implements PoxRequest {}

  record Malformed() implements PoxRequest {}

  static PoxRequest read(byte[] body) {
    return document(body).map(PoxRequest::of).orElseGet(Malformed::new);
  }

  private static PoxRequest of(Document document) {
    String address = text(document, "EMailAddress");
    if (address.isEmpty() || !document.getDocumentElement().getLocalName().equals("Autodiscover")) {
      return new Malformed();
    }
    return text(document, "AcceptableResponseSchema").equals(RESPONSE) ? new ForMailbox(address) : new OtherSchema();
  }

  /** Empty when it is no XML. */
  static Optional<Document> document(byte[] body) {
    try {
      DocumentBuilder builder = parser();
      builder.setErrorHandler(null);
      return Optional.of(builder.parse(new ByteArrayInputStream(body)));
    } catch (SAXException | IOException notXml) {
      return Optional.empty();
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
    }
  }

  private static String text(Document document, String element) {
    NodeList found = document.getElementsByTagNameNS(REQUEST, element);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}

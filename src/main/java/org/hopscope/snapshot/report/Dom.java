package org.hopscope.snapshot.report;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hopscope.snapshot.report.Markup.Tag;
import org.hopscope.snapshot.report.Markup.Text;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Markup as the libraries take it. Nothing is ever parsed. */
final class Dom {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private final Document document;

  private Dom(Document document) {
    this.document = document;
  }

  static Document of(Tag root) {
    try {
      Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      document.appendChild(new Dom(document).element(root, null));
      return document;
    } catch (ParserConfigurationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** @param space the namespace around it; null for HTML's own */
  private Element element(Tag tag, @Nullable String space) {
    String own = tag.name().equals("svg") ? SVG : space;
    Element element = document.createElementNS(own, tag.name());
    tag.attributes().forEach(element::setAttribute);
    tag.children().forEach(child -> element.appendChild(node(child, own)));
    return element;
  }

  private Node node(Markup piece, @Nullable String space) {
    return switch (piece) {
      case Tag tag -> element(tag, space);
      case Text(String text) -> document.createTextNode(text);
    };
  }
}

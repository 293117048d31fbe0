package org.hopscope.snapshot.report;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hopscope.snapshot.report.Markup.Rows;
import org.hopscope.snapshot.report.Markup.Tag;
import org.hopscope.snapshot.report.Markup.Text;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
    tag.children().forEach(child -> append(element, child, own));
    return element;
  }

  private void append(Element to, Markup piece, @Nullable String space) {
    switch (piece) {
      case Tag tag -> to.appendChild(element(tag, space));
      case Text(String text) -> to.appendChild(document.createTextNode(text));
      case Rows(Iterable<Tag> each) -> each.forEach(row -> to.appendChild(element(row, space)));
    }
  }
}

package org.hopscope.autodiscover;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small XML tree by local names. Refuses document types: no entity is ever looked up or expanded. */
record XmlTree(String name, Map<String, String> attributes, String text, List<XmlTree> children) {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 20_000;

  /** The document has a DOCTYPE, or is built to exhaust its reader. */
  static final class Hostile extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Optional<XmlTree> child(String wanted) {
    return children.stream().filter(c -> c.name.equals(wanted)).findFirst();
  }

  List<XmlTree> children(String wanted) {
    return children.stream().filter(c -> c.name.equals(wanted)).toList();
  }

  Optional<String> value(String wanted) {
    return child(wanted).map(c -> c.text.strip()).filter(t -> !t.isEmpty());
  }

  static XmlTree read(byte[] bytes) throws XMLStreamException, Hostile {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    try {
      return build(reader);
    } finally {
      reader.close();
    }
  }

  private static XmlTree build(XMLStreamReader reader) throws XMLStreamException, Hostile {
    Deque<Open> open = new ArrayDeque<>();
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Hostile();
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(new Open(reader));
          if (open.size() > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new Hostile();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlTree done = open.pop().closed();
          if (open.isEmpty()) {
            return done;
          }
          open.peek().children.add(done);
        }
        default -> { }
      }
    }
    throw new XMLStreamException("no root element");
  }

  private static final class Open {
    final String name;
    final Map<String, String> attributes = new HashMap<>();
    final StringBuilder text = new StringBuilder();
    final List<XmlTree> children = new ArrayList<>();

    Open(XMLStreamReader reader) {
      name = reader.getLocalName();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }

    XmlTree closed() {
      return new XmlTree(name, Map.copyOf(attributes), text.toString(), List.copyOf(children));
    }
  }
}

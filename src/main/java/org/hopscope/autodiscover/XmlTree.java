package org.hopscope.autodiscover;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small XML tree by local names. Refuses document types: no entity is ever looked up or expanded. */
record XmlTree(
    String name, String namespace, Map<String, String> attributes, String text, List<XmlTree> children) {
  private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]+)");
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

  /** @param mended bytes that are no text were replaced */
  record Document(XmlTree root, boolean mended) {}

  /** A byte order mark wins over the declaration: .NET writes "utf-8" into what is then sent as UTF-16. */
  static Document read(byte[] bytes) throws XMLStreamException, Hostile {
    Optional<Charset> marked = mark(bytes);
    if (marked.isPresent()) {
      return new Document(read(f -> f.createXMLStreamReader(new StringReader(text(bytes, marked.get())))), false);
    }
    if (!isUtf8(bytes)) {
      return new Document(read(f -> f.createXMLStreamReader(new ByteArrayInputStream(bytes))), false);
    }
    // decoded here: the JDK's parser gives up at the first byte that is no text, and writes to the console
    String text = new String(bytes, StandardCharsets.UTF_8);
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean mended = whole.indexOf('\uFFFD') >= 0;
    return new Document(read(f -> f.createXMLStreamReader(new StringReader(whole))), mended);
  }

  /** Unless the declaration says otherwise, or it looks like UTF-16 without a mark. */
  private static boolean isUtf8(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    return !head.startsWith("<\0") && !head.startsWith("\0<")
        && (!declared.find() || declared.group(1).equalsIgnoreCase("utf-8"));
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    return switch ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static String text(byte[] bytes, Charset charset) {
    return new String(bytes, 2, bytes.length - 2, charset);
  }

  @FunctionalInterface
  private interface Source {
    XMLStreamReader open(XMLInputFactory factory) throws XMLStreamException;
  }

  private static XmlTree read(Source source) throws XMLStreamException, Hostile {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = source.open(factory);
      try {
        return build(reader);
      } finally {
        reader.close();
      }
    } catch (RuntimeException parser) {
      // the JDK's parser has no words for some errors, and throws that instead
      throw new XMLStreamException(parser);
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
    final String namespace;
    final Map<String, String> attributes = new HashMap<>();
    final StringBuilder text = new StringBuilder();
    final List<XmlTree> children = new ArrayList<>();

    Open(XMLStreamReader reader) {
      name = reader.getLocalName();
      namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }

    XmlTree closed() {
      return new XmlTree(name, namespace, Map.copyOf(attributes), text.toString(), List.copyOf(children));
    }
  }
}

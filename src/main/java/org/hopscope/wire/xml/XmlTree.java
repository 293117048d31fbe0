package org.hopscope.wire.xml;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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
public record XmlTree(
    String name, String namespace, Map<String, String> attributes, String text, List<XmlTree> children) {
  private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]+)");
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 20_000;

  /** The document has a DOCTYPE, or is built to exhaust its reader. */
  public static final class Hostile extends Exception {
    private static final long serialVersionUID = 1L;
  }

  public Optional<XmlTree> child(String wanted) {
    return children.stream().filter(c -> c.name.equals(wanted)).findFirst();
  }

  public List<XmlTree> children(String wanted) {
    return children.stream().filter(c -> c.name.equals(wanted)).toList();
  }

  public Optional<String> value(String wanted) {
    return child(wanted).map(c -> c.text.strip()).filter(t -> !t.isEmpty());
  }

  /** @param mended bytes that are no text were replaced */
  public record Document(XmlTree root, boolean mended) {}

  /**
   * A byte order mark wins over the declaration: .NET writes "utf-8" into what is then sent as UTF-16.
   * Decoded here, because the JDK's parser gives up at the first byte that is no text, and complains of
   * it on the console.
   */
  public static Document read(byte[] bytes) throws XMLStreamException, Hostile {
    Charset charset = mark(bytes).orElseGet(() -> declared(bytes));
    String text = new String(bytes, charset);
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean mended = charset.equals(StandardCharsets.UTF_8) && whole.indexOf('\uFFFD') >= 0;
    return new Document(tree(whole), mended);
  }

  /** By the mark, or by the zero beside the first bracket. */
  private static Optional<Charset> mark(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    return switch ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) {
      case 0xFEFF, '<' -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /** A declaration that can be read as ASCII is not in UTF-16 or UTF-32, whatever it says. */
  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    try {
      return encoding.find() && !encoding.group(1).toLowerCase(Locale.ROOT).startsWith("utf")
          ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static XmlTree tree(String text) throws XMLStreamException, Hostile {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
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
        default -> {}
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

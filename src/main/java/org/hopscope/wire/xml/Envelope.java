package org.hopscope.wire.xml;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.wire.Text;

/** A SOAP message, 1.1 or 1.2, as far as all of Exchange's services have it alike. */
public record Envelope(Optional<XmlTree> header, XmlTree body) {
  /** A service's own word for its failure; texts are fit to be shown. */
  public record Failure(String code, String reason, Optional<XmlTree> detail) {}

  /** Empty for a document that is no SOAP message. */
  public static Optional<Envelope> of(XmlTree root) {
    return root.name().equals("Envelope")
        ? root.child("Body").map(body -> new Envelope(root.child("Header"), body))
        : Optional.empty();
  }

  public Optional<Failure> failure() {
    return body.child("Fault").map(Envelope::failure);
  }

  /** SOAP 1.1 and 1.2 name the parts differently. */
  private static Failure failure(XmlTree fault) {
    String code = fault.value("faultcode").or(() -> fault.child("Code").flatMap(c -> c.value("Value"))).orElse("");
    String reason = fault.value("faultstring").or(() -> fault.child("Reason").flatMap(r -> r.value("Text"))).orElse("");
    return new Failure(Text.brief(code), Text.brief(reason), fault.child("detail").or(() -> fault.child("Detail")));
  }

  /** As in {@code 15.2.2562.17}. */
  public Optional<String> serverVersion() {
    return header.flatMap(h -> h.child("ServerVersionInfo"))
        .map(i -> Stream.of("MajorVersion", "MinorVersion", "MajorBuildNumber", "MinorBuildNumber")
            .flatMap(n -> number(i, n).stream()).collect(Collectors.joining(".")))
        .filter(v -> !v.isEmpty());
  }

  /** An element in Exchange's Autodiscover service, an attribute in its web services. */
  private static Optional<String> number(XmlTree info, String name) {
    return info.value(name).or(() -> Optional.ofNullable(info.attributes().get(name)))
        .filter(n -> n.matches("\\d{1,6}"));
  }
}

package org.hopscope.protocol.ews;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.hopscope.model.Fault;
import org.hopscope.model.ServerVersion;
import org.hopscope.wire.Text;
import org.hopscope.wire.xml.Envelope;
import org.hopscope.wire.xml.XmlTree;

/** Reads a GetFolder response or the fault in its place. Never throws for what a server sent. */
public final class EwsReader {
  private static final String NO_ERROR = "NoError";

  private EwsReader() {}

  public static EwsAnswer read(byte[] body) {
    try {
      return Envelope.of(XmlTree.read(body).root()).map(EwsReader::read)
          .orElseGet(() -> new EwsAnswer.Unreadable(Fault.NOT_XML));
    } catch (XmlTree.Hostile hostile) {
      return new EwsAnswer.Unreadable(Fault.XML_HOSTILE);
    } catch (XMLStreamException broken) {
      return new EwsAnswer.Unreadable(Fault.NOT_XML);
    }
  }

  private static EwsAnswer read(Envelope envelope) {
    Optional<ServerVersion> version = envelope.serverVersion().flatMap(ServerVersion::parseDotted);
    return envelope.failure().map(f -> refused(f, version))
        .or(() -> message(envelope).map(m -> told(m, version)))
        .orElseGet(() -> new EwsAnswer.Unreadable(Fault.NOT_EXCHANGE));
  }

  private static Optional<XmlTree> message(Envelope envelope) {
    return envelope.body().child("GetFolderResponse").flatMap(r -> r.child("ResponseMessages"))
        .flatMap(r -> r.child("GetFolderResponseMessage"));
  }

  private static EwsAnswer told(XmlTree message, Optional<ServerVersion> version) {
    String code = message.value("ResponseCode").map(Text::brief).orElse("");
    boolean opened = code.equals(NO_ERROR) && message.child("Folders").filter(f -> !f.children().isEmpty()).isPresent();
    String text = message.value("MessageText").map(Text::brief).orElse("");
    return opened
        ? new EwsAnswer.Opened(version) : new EwsAnswer.Refused(code, text, backOff(message), version);
  }

  /** Exchange puts its own code into the detail; a fault without one is SOAP's. */
  private static EwsAnswer refused(Envelope.Failure failure, Optional<ServerVersion> version) {
    String code = failure.detail().flatMap(d -> d.value("ResponseCode")).map(Text::brief)
        .orElseGet(() -> failure.code().substring(failure.code().indexOf(':') + 1));
    return new EwsAnswer.Refused(code, failure.reason(), failure.detail().flatMap(EwsReader::backOff), version);
  }

  /** As in {@code <t:Value Name="BackOffMilliseconds">297749</t:Value>}. */
  private static Optional<Duration> backOff(XmlTree parent) {
    return parent.child("MessageXml").stream().flatMap(x -> x.children("Value").stream())
        .filter(v -> "BackOffMilliseconds".equals(v.attributes().get("Name")))
        .map(v -> v.text().strip())
        .flatMap(t -> t.matches("\\d{1,10}") ? Stream.of(Duration.ofMillis(Long.parseLong(t))) : Stream.empty())
        .findFirst();
  }
}

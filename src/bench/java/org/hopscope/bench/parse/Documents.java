package org.hopscope.bench.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hopscope.autodiscover.JsonAnswer;
import org.hopscope.autodiscover.PoxParser;
import org.hopscope.autodiscover.SoapParser;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.wire.Http;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** The readers of documents, each beside the library under it, over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Documents {
  private static final URI ASKED = URI.create("https://mail.contoso.com/autodiscover/autodiscover.svc");
  private static final Path NAME = Path.of("a.hopscope");
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final JsonMapper json = new JsonMapper();
  private final byte[] pox = kept("PoxFuzzTestInputs/anyBodyIsAnAnswer/settings");
  private final byte[] soap = kept("SoapFuzzTestInputs/anyBodyIsAnAnswer/settings");
  private final byte[] v2 = kept("JsonV2FuzzTestInputs/anyBodyIsAnAnswer/endpoint");
  private final byte[] file = kept("SnapshotFuzzTestInputs/anyFileIsAnAnalysisOrRefused/small-analysis");

  static byte[] kept(String name) {
    try (var in = PoxParser.class.getResourceAsStream("/org/hopscope/fuzz/" + name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Benchmark
  public Object pox() {
    return PoxParser.parse(pox);
  }

  @Benchmark
  public int poxBare() throws XMLStreamException {
    return stax(pox);
  }

  @Benchmark
  public Object soap() {
    return SoapParser.of(ASKED, reply(soap));
  }

  @Benchmark
  public int soapBare() throws XMLStreamException {
    return stax(soap);
  }

  @Benchmark
  public Object jsonV2() {
    return JsonAnswer.of(ASKED, reply(v2));
  }

  @Benchmark
  public Object jsonV2Bare() {
    return json.readTree(v2);
  }

  @Benchmark
  public Object snapshot() {
    return SnapshotFile.read(NAME, file);
  }

  @Benchmark
  public Object snapshotBare() {
    return json.readTree(file);
  }

  private static Http.Reply reply(byte[] body) {
    return new Http.Reply(200, Map.of(), body, Optional.empty(), "");
  }

  private int stax(byte[] document) throws XMLStreamException {
    XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(document));
    int length = 0;
    while (reader.hasNext()) {
      reader.next();
      length += reader.hasText() ? reader.getText().length() : 0;
    }
    return length;
  }
}

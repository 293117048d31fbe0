package org.hopscope.endpoints.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;

/** Names by which wildcards and bare ranges are tested: known-names.properties. */
final class KnownNames {
  private static final Properties LINES = load();

  private KnownNames() {}

  /** Names that fit the wildcard and are good for a port; none where none is known. */
  static List<String> of(HostPattern wildcard, int port, Tenancy tenancy) {
    return words(wildcard.text())
        .filter(word -> !word.contains(":") || word.endsWith(":" + port))
        .flatMap(word -> tenancy.fill(word.replaceFirst(":\\d+$", "")))
        .flatMap(name -> HostPattern.parse(name).stream())
        .map(HostPattern::text)
        .filter(wildcard::matches)
        .toList();
  }

  /** Names in the ranges of a set that answer by UDP. */
  static List<String> byUdp(Instance instance, EndpointSet set) {
    return words(instance.id() + "." + set.id() + ".udp").toList();
  }

  private static Stream<String> words(String key) {
    return Optional.ofNullable(LINES.getProperty(key)).stream().flatMap(line -> Arrays.stream(line.split(" ")));
  }

  private static Properties load() {
    Properties lines = new Properties();
    // the resource lies beside the lists
    try (InputStream in = KnownNames.class.getResourceAsStream("/org/hopscope/endpoints/known-names.properties")) {
      lines.load(in);
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

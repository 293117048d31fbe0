package org.hopscope.endpoints.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Transport;

/** The hosts to which the way is measured: paths.properties, of those that were tested. */
final class Subjects {
  private static final int HTTPS = 443;
  private static final Properties LINES = load();

  private Subjects() {}

  /** Their rows, in the order in which a user meets them. */
  static List<Checked> among(Collection<Checked> rows, Instance instance) {
    return List.of(LINES.getProperty(instance.id(), "").split(" ")).stream()
        .flatMap(host -> rows.stream().filter(row -> row.check().host().equals(host)))
        .filter(row -> row.check().port() == HTTPS && row.check().transport() == Transport.TCP).toList();
  }

  private static Properties load() {
    Properties lines = new Properties();
    // the resource lies beside the lists
    try (InputStream in = Subjects.class.getResourceAsStream("/org/hopscope/endpoints/paths.properties")) {
      lines.load(in);
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

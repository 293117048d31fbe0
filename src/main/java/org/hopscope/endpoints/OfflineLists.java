package org.hopscope.endpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;

/** The lists that the product carries, for a computer that has never reached the web service. */
public final class OfflineLists {
  private OfflineLists() {}

  public static EndpointList of(Instance instance) {
    return switch (EndpointReader.list(instance, resource(instance.fileName()))) {
      case Read.Good<EndpointList>(EndpointList list) -> list;
      case Read.Bad<EndpointList>(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  private static byte[] resource(String name) {
    try (InputStream in = OfflineLists.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

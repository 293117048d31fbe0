package org.hopscope.endpoints;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.Message;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;

/**
 * Microsoft's "IP address and URL web service": <a href="https://aka.ms/ipurlws">how it is asked</a>. It
 * wants a random number of each installation, so as to count them.
 *
 * @param base https, for nobody may change a list on its way
 * @param deadline for one question
 */
public record WebService(Http http, URI base, Duration deadline, Scope scope) {
  public static final URI MICROSOFT = URI.create("https://endpoints.office.com");
  private static final int OK = 200;

  public WebService {
    if (!"https".equals(base.getScheme())) {
      throw new IllegalArgumentException("not https");
    }
  }

  String host() {
    return base.getHost();
  }

  Read<EndpointVersion> version(Instance instance, UUID installation) {
    return ask("/version/" + instance.id() + query(installation), body -> EndpointReader.version(instance, body));
  }

  Read<List<EndpointSet>> sets(Instance instance, UUID installation, Wanted wanted) {
    return ask("/endpoints/" + instance.id() + query(installation) + wanted.query(), EndpointReader::sets);
  }

  private static String query(UUID installation) {
    return "?clientrequestid=" + installation;
  }

  private <T> Read<T> ask(String path, Function<byte[], Read<T>> reader) {
    Http.Reply reply = http.send(
        new Http.Request(
            "GET", base.resolve(path), Map.of("Accept", "application/json"), new byte[0], Optional.empty(), deadline),
        evidence -> {}, scope);
    if (reply.fault().isPresent()) {
      return new Read.Bad<>(reply.fault().get().at(host(), reply.detail()));
    }
    if (reply.status() != OK) {
      return new Read.Bad<>(Message.of("endpoints.status", host(), reply.status()));
    }
    return switch (reader.apply(reply.body())) {
      case Read.Bad<T>(Message why) -> new Read.Bad<>(new Message("endpoints.refused+" + why.key(), why.args()));
      case Read.Good<T> good -> good;
    };
  }
}

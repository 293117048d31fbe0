package org.hopscope.autodiscover;

import java.net.URI;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;
import org.hopscope.wire.Text;
import org.hopscope.wire.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** What Autodiscover version 2 said. Nothing is thrown for what a server sent. */
public sealed interface JsonAnswer {
  /** The service lives there. {@code protocol} as the server wrote it. */
  record Endpoint(String protocol, URI url) implements JsonAnswer {}

  /** Exchange's own refusal: InvalidProtocol, ProtocolNotSupported, UserNotFound and the like. */
  record Error(String code, String message) implements JsonAnswer {}

  /** An HTTP redirect to another server, over https: a hybrid's way to say "not here". */
  record Redirect(URI to) implements JsonAnswer {}

  /** The dialect is not spoken here (404, 401, 403): no fault of anybody. */
  record Absent(int status) implements JsonAnswer {}

  /** No answer that can be used: the connection failed, a web page, broken or hostile JSON. */
  record Unusable(Fault fault, Message why) implements JsonAnswer {}

  static JsonAnswer of(URI asked, Http.Reply reply) {
    if (reply.fault().isPresent()) {
      Fault fault = reply.fault().get();
      return new Unusable(fault, fault.at(asked.getHost(), reply.detail()));
    }
    return switch (reply.status()) {
      case 200 -> read(asked.getHost(), reply.body());
      case 301, 302, 303, 307, 308 -> redirect(asked, reply);
      default -> refusal(asked.getHost(), reply);
    };
  }

  /** Reads the body of a 200. */
  static JsonAnswer read(String host, byte[] body) {
    JsonNode root;
    try {
      root = Json.read(body);
    } catch (StreamConstraintsException tooMuch) {
      return new Unusable(Fault.JSON_HOSTILE, Fault.JSON_HOSTILE.at(host, ""));
    } catch (JacksonException notJson) {
      return new Unusable(Fault.NOT_JSON, Fault.NOT_JSON.at(host, ""));
    }
    Optional<String> code = Json.text(root, "ErrorCode");
    if (code.isPresent()) {
      return new Error(
          Text.brief(code.get()), Json.text(root, "ErrorMessage").map(Text::brief).orElse(""));
    }
    return Json.text(root, "Url").map(url -> endpoint(host, root, url))
        .orElseGet(() -> new Unusable(Fault.JSON_INCOMPLETE, Fault.JSON_INCOMPLETE.at(host, "")));
  }

  private static JsonAnswer endpoint(String host, JsonNode root, String told) {
    Optional<URI> url = Urls.parse(told);
    if (url.isEmpty()) {
      return new Unusable(Fault.JSON_INCOMPLETE, Message.of("json.malformed-url", host, Text.brief(told)));
    }
    return "https".equals(url.get().getScheme())
        ? new Endpoint(Json.text(root, "Protocol").map(Text::brief).orElse(""), url.get())
        : new Unusable(Fault.REDIRECT_INSECURE, Message.of("json.insecure-url", host, Text.brief(told)));
  }

  private static JsonAnswer redirect(URI asked, Http.Reply reply) {
    String location = reply.header("Location").orElse("");
    Optional<URI> to = Urls.location(asked, location);
    if (to.isEmpty()) {
      return new Unusable(
          Fault.HTTP_UNEXPECTED, Message.of("redirect.malformed", asked.getHost(), Text.brief(location)));
    }
    return "https".equals(to.get().getScheme())
        ? new Redirect(to.get())
        : new Unusable(Fault.REDIRECT_INSECURE, Message.of("redirect.insecure", to.get()));
  }

  /** Exchange words its refusals in JSON, whatever the status; a plain web server does not. */
  private static JsonAnswer refusal(String host, Http.Reply reply) {
    if (read(host, reply.body()) instanceof Error error) {
      return error;
    }
    return switch (reply.status()) {
      case 401, 403, 404, 405, 410 -> new Absent(reply.status());
      case 503 -> new Unusable(Fault.HTTP_UNAVAILABLE, Fault.HTTP_UNAVAILABLE.at(host, "503"));
      default -> {
        Fault fault = reply.status() >= 500 ? Fault.HTTP_SERVER_ERROR : Fault.HTTP_UNEXPECTED;
        yield new Unusable(fault, fault.at(host, Integer.toString(reply.status())));
      }
    };
  }
}

package org.hopscope.wire.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Fault;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.pac.PacFailure;
import org.hopscope.wire.pac.PacScript;

/**
 * Gets a script from a web server or a file.
 *
 * @param direct goes through no proxy: which one, the script is to say
 */
public record ScriptLoader(Http direct) {
  private static final int MOST_REDIRECTS = 3;
  private static final List<String> SCHEMES = List.of("http", "https");
  private static final char MARK = '\ufeff';

  String load(URI url, Duration deadline, Scope scope) throws PacFailure {
    String text = text(
        "file".equalsIgnoreCase(url.getScheme()) ? file(url) : web(url, deadline, scope, MOST_REDIRECTS));
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private byte[] web(URI url, Duration deadline, Scope scope, int redirects) throws PacFailure {
    Http.Reply reply = direct.send(
        new Http.Request("GET", url, Map.of("Accept", "*/*"), null, Optional.empty(), deadline), evidence -> {}, scope);
    if (reply.fault().isPresent()) {
      throw unreachable(url + " (" + reply.fault().get().id() + ")");
    }
    Optional<URI> onward = reply.status() / 100 == 3 && redirects > 0 ? onward(url, reply) : Optional.empty();
    if (onward.isPresent()) {
      return web(onward.get(), deadline, scope, redirects - 1);
    }
    if (reply.status() != 200) {
      throw unreachable(url + " answers HTTP " + reply.status());
    }
    return reply.body();
  }

  private static Optional<URI> onward(URI url, Http.Reply reply) {
    try {
      return reply.header("Location").map(url::resolve)
          .filter(to -> SCHEMES.contains(to.getScheme()) && to.getHost() != null);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static byte[] file(URI url) throws PacFailure {
    try {
      Path file = Path.of(url);
      if (!Files.isRegularFile(file)) {
        throw unreachable(url + " is no file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        // more of them than characters are too many
        return in.readNBytes(4 * PacScript.LONGEST + 4);
      }
    } catch (IOException | RuntimeException e) {
      throw unreachable(url + " cannot be read");
    }
  }

  /** UTF-8, or what was usual before it. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static PacFailure unreachable(String detail) {
    return new PacFailure(Fault.PAC_UNREACHABLE, detail);
  }
}

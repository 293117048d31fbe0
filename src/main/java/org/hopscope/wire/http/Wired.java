package org.hopscope.wire.http;

import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.hopscope.wire.Http;
import org.jspecify.annotations.Nullable;

/** Our request as OkHttp's. */
final class Wired {
  private Wired() {}

  /** Empty for what HTTP cannot carry; such URLs come out of redirects. */
  static Optional<Request.Builder> of(Http.Request request) {
    HttpUrl url = HttpUrl.parse(request.url().toString());
    if (url == null || !areSound(request.headers())) {
      return Optional.empty();
    }
    Headers.Builder headers = new Headers.Builder();
    request.headers().forEach(headers::addUnsafeNonAscii);
    return Optional.of(new Request.Builder()
        .url(url).headers(headers.build()).method(request.method(), body(request)));
  }

  private static @Nullable RequestBody body(Http.Request request) {
    byte[] bytes = request.body() == null ? new byte[0] : request.body();
    return switch (request.method()) {
      case "GET", "HEAD" -> null;
      case "POST", "PUT", "PATCH", "PROPPATCH", "REPORT", "QUERY" -> RequestBody.create(bytes);
      default -> bytes.length == 0 ? null : RequestBody.create(bytes);
    };
  }

  /** Values may hold any letter, for addresses do; but no line end, which would begin another header. */
  private static boolean areSound(Map<String, String> headers) {
    return headers.values().stream().noneMatch(v -> v.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 127));
  }
}

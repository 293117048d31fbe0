package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.analysis.Consent;
import org.hopscope.model.Message;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;

/** Somebody with a browser, who signs in at once. */
final class Browser implements Consent {
  private final CompletableFuture<URI> told = new CompletableFuture<>();

  @Override
  public boolean agrees(Question question, String host, Message why) {
    return false;
  }

  @Override
  public void tell(Elsewhere where) {
    told.complete(where.page());
  }

  URI page() throws Exception {
    return told.get(30, TimeUnit.SECONDS);
  }

  /** Signs in as the lab's pages do, and posts what its page holds back to this computer. */
  void signIn(Rehearsal run) throws Exception {
    try (Scope scope = new Scope(); World world = Worlds.open(run.lab().view(), scope)) {
      Http.Reply reply = world.http().send(
          new Http.Request("GET", page(), Map.of(), new byte[0], Optional.empty(), Duration.ofSeconds(20)), e -> {},
          scope);
      String form = new String(reply.body(), StandardCharsets.UTF_8);
      HttpRequest back = HttpRequest.newBuilder(URI.create(part(form, "action=\"([^\"]*)")))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(
              "code=" + part(form, "name=\"code\" value=\"([^\"]*)") + "&state="
                  + part(form, "name=\"state\" value=\"([^\"]*)")))
          .build();
      try (HttpClient browser = HttpClient.newHttpClient()) {
        browser.send(back, HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private static String part(String form, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(form);
    assertThat(found.find()).as(form).isTrue();
    return found.group(1);
  }
}

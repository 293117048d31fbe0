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
import org.hopscope.analysis.RunningAnalysis;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.Verdict.Result;
import org.hopscope.model.Message;
import org.hopscope.model.PublicClient;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;
import org.hopscope.wire.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who signs in on another device, or in a browser; through Microsoft's own library. */
@Timeout(60)
class ModernElsewhereTest {
  @Test
  void aCodeIsToldAndEnteredOnAnotherDevice() {
    Typed typed = Typed.command("", "analyze", "anna@contoso.com", "--scenario", "modern-token", "--sign-in", "device-code", "--json");
    assertThat(typed.err()).contains("https://login.microsoftonline.com/device").contains("PRACTICE1");
    assertThat(typed.exit()).as(typed.all()).isZero();
    assertThat(typed.out()).doesNotContain("eyJ0eXAi");
  }

  @Test
  void whatTheServiceObjectsToIsNamed() {
    Typed typed = Typed.command(
        "", "analyze", "anna@contoso.com", "--scenario", "conditional-access", "--sign-in", "device-code", "--json");
    assertThat(typed.exit()).isEqualTo(1);
    assertThat(typed.out()).contains("AADSTS53003");
  }

  @Test
  void theBrowsersAnswerComesBackToThisComputer() throws Exception {
    CompletableFuture<URI> told = new CompletableFuture<>();
    try (Rehearsal run = new Rehearsal("modern-token").by(PublicClient.Way.BROWSER).agreeing(new Listener(told))) {
      RunningAnalysis running = run.start();
      URI page = told.get(30, TimeUnit.SECONDS);
      assertThat(page.getQuery()).contains("code_challenge_method=S256").contains("login_hint=anna@contoso.com");
      browse(run, page);
      running.await();
      assertThat(GraphFold.replay(run.events()).verdict().outcome()).as(run.story()).isEqualTo(Result.CONNECTS);
      assertThat(run.events().toString()).doesNotContain("eyJ0eXAi");
    }
  }

  @Test
  void cancellingEndsTheWaitForTheBrowser() throws Exception {
    CompletableFuture<URI> told = new CompletableFuture<>();
    try (Rehearsal run = new Rehearsal("modern-token").by(PublicClient.Way.BROWSER).agreeing(new Listener(told))) {
      RunningAnalysis running = run.start();
      told.get(30, TimeUnit.SECONDS);
      running.cancel();
      running.await();
      assertThat(run.events().getLast()).isInstanceOf(AnalysisEvent.Ended.class);
    }
  }

  /** Signs in at once, as the lab's pages do, and posts what its page holds back to this computer. */
  private static void browse(Rehearsal run, URI page) throws Exception {
    try (Scope scope = new Scope(); World world = Worlds.open(run.lab().view(), scope)) {
      Http.Reply reply = world.http().send(
          new Http.Request("GET", page, Map.of(), new byte[0], Optional.empty(), Duration.ofSeconds(20)), e -> { }, scope);
      String form = new String(reply.body(), StandardCharsets.UTF_8);
      HttpRequest back = HttpRequest.newBuilder(URI.create(part(form, "action=\"([^\"]*)")))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(
              "code=" + part(form, "name=\"code\" value=\"([^\"]*)") + "&state=" + part(form, "name=\"state\" value=\"([^\"]*)")))
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

  private record Listener(CompletableFuture<URI> told) implements Consent {
    @Override
    public boolean agrees(Question question, String host, Message why) {
      return false;
    }

    @Override
    public void tell(Elsewhere where) {
      told.complete(where.page());
    }
  }

  @Test
  void anUnknownWayIsRefused() {
    Typed typed = Typed.command("", "analyze", "anna@contoso.com", "--sign-in", "guess");
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.err()).contains("device-code");
  }
}

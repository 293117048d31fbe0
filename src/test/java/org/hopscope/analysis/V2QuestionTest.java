package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.TrustRules;
import org.hopscope.autodiscover.JsonAnswer;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Secret;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Http;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;

/** Where a version 2 question may be sent on to, without anybody being asked. */
class V2QuestionTest {
  private static final EmailAddress ANNA = new EmailAddress("anna", "contoso.com");
  private static final URI FIRST = URI.create("https://mail.contoso.com/one");
  private final List<String> asked = new ArrayList<>();

  /** @param answers the Location of a redirect, or the JSON, by URL */
  private JsonAnswer ask(Map<String, String> answers) {
    Http http = (request, seen, scope) -> {
      asked.add(request.url().toString());
      String answer = answers.get(request.url().toString());
      boolean redirect = answer.startsWith("https:");
      return new Http.Reply(
          redirect ? 302 : 200, redirect ? Map.of("location", List.of(answer)) : Map.of(),
          answer.getBytes(StandardCharsets.UTF_8), Optional.empty(), "");
    };
    V2Question question = question(http);
    return question.ask(FIRST);
  }

  private static V2Question question(Http http) {
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    OpenPlace place = new OpenPlace(new Vantage("test", "test", Optional.empty()), view, () -> {});
    AnalysisRequest request = new AnalysisRequest(
        ANNA, Secret.none(), ClientProfile.OUTLOOK_WINDOWS, place, AnalysisRequest.Limits.DEFAULT, Consent.NEVER);
    SignIn signIn = new SignIn(ANNA, Secret.none(), new TrustRules(ANNA, Optional.empty()), (host, why) -> false,
        new SignIn.Own(false, false),
        SignIn.Modern.NONE);
    Workbench bench = new Workbench(
        request, OutlookState.EMPTY, new World(null, http, null, null, WireClock.SYSTEM, () -> {}),
        new Journal(event -> {}, WireClock.SYSTEM), signIn, new Questions(Consent.NEVER, WireClock.SYSTEM), new Pace(),
        new CompletableFuture<>(), new CompletableFuture<>(), () -> null, Recall.nothing(WireClock.SYSTEM),
        new Scope());
    return new V2Question(bench, bench.track(Workbench.hop(
        "dialects", Stage.AUTODISCOVER, Lane.HYBRID, HopKind.COMPARISON, Message.of("hop.dialects"), "mail.contoso.com",
        "pc")));
  }

  @Test
  void theOtherFormAndMicrosoft365AreFollowed() {
    JsonAnswer answer = ask(Map.of(
        FIRST.toString(), "https://mail.contoso.com/two",
        "https://mail.contoso.com/two", "https://outlook.office365.com/three",
        "https://outlook.office365.com/three", "{\"Protocol\":\"Ews\",\"Url\":\"https://outlook.office365.com/EWS\"}"));
    assertThat(answer).isEqualTo(new JsonAnswer.Endpoint("Ews", URI.create("https://outlook.office365.com/EWS")));
  }

  @Test
  void aStrangerIsShownAndNotAsked() {
    assertThat(ask(Map.of(FIRST.toString(), "https://mail.fabrikam.com/two")))
        .isEqualTo(new JsonAnswer.Redirect(URI.create("https://mail.fabrikam.com/two")));
    assertThat(asked).containsExactly(FIRST.toString());
  }

  @Test
  void aLoopEnds() {
    assertThat(
        ask(Map.of(FIRST.toString(), "https://mail.contoso.com/two", "https://mail.contoso.com/two", FIRST.toString())))
        .isEqualTo(new JsonAnswer.Redirect(FIRST));
    assertThat(asked).hasSize(2);
  }
}

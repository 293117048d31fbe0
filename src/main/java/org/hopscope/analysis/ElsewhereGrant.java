package org.hopscope.analysis;

import java.net.URI;
import java.time.Duration;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.oauth.Discretion;
import org.hopscope.auth.oauth.Grant;
import org.hopscope.auth.oauth.TokenError;
import org.hopscope.model.Fault;
import org.hopscope.model.PublicClient.Way;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.oauth.MsalTokens;

/** A token for a technician who signs in in a browser, or on another device. No time goes by meanwhile. */
record ElsewhereGrant(String clientId, String user, Way way, Questions questions) implements Grant {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public Answer ask(SignInCloud cloud, String resource, Carrier carrier, Duration left) throws InterruptedException {
    MsalTokens tokens = new MsalTokens(carrier.http(), new Discretion(text -> text), carrier.seen(), carrier.scope());
    MsalTokens.Wanted wanted = new MsalTokens.Wanted(
        clientId, "https://" + cloud.login() + "/organizations/", resource + "/.default", user);
    return answer(cloud, carrier, questions.away(() -> way == Way.BROWSER
        ? tokens.byBrowser(wanted, person(), PATIENCE)
        : tokens.byDeviceCode(wanted, person(), PATIENCE)));
  }

  private MsalTokens.Person person() {
    return new MsalTokens.Person() {
      @Override
      public void enterCode(URI page, String code, Duration good) {
        questions.tell(new Consent.Elsewhere.Device(page, code, good.compareTo(PATIENCE) < 0 ? good : PATIENCE));
      }

      @Override
      public void open(URI url) {
        questions.tell(new Consent.Elsewhere.Browser(url, PATIENCE));
      }
    };
  }

  private static Answer answer(SignInCloud cloud, Carrier carrier, MsalTokens.Told told) {
    return switch (told) {
      case MsalTokens.Told.Granted(var token, var expires) -> new Answer.Token(
          token, carrier.clock().nanos() + Duration.between(carrier.clock().now(), expires).toNanos());
      case MsalTokens.Told.Refused(String error, String description) -> {
        TokenError refused = TokenError.of(error, description);
        yield Answer.none(refused.fault(), cloud, refused.told());
      }
      case MsalTokens.Told.Failed(Fault fault, String detail) -> Answer.none(fault, cloud, detail);
    };
  }
}

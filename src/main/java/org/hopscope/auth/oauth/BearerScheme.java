package org.hopscope.auth.oauth;

import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignedHttp;
import org.hopscope.model.Fault;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;

/** Sign-in by a token. One that ends under way is renewed once for each request. */
public final class BearerScheme implements Scheme {
  private final ModernSignIn signIn;
  private final SignInCloud cloud;
  private final String host;
  private volatile BearerAuthorization shown;

  public BearerScheme(ModernSignIn signIn, SignInCloud cloud, String host, Grant.Answer.Token first) {
    this.signIn = signIn;
    this.cloud = cloud;
    this.host = host;
    this.shown = new BearerAuthorization(first.secret());
  }

  @Override
  public String title() {
    return "Bearer";
  }

  /** The token is good: it is the application it was given to that may not in. */
  @Override
  public Fault refusal() {
    return Fault.TOKEN_REFUSED;
  }

  @Override
  public SignedHttp open(Carrier carrier) {
    return new SignedHttp() {
      @Override
      public Http.Reply send(Http.Request request) {
        return BearerScheme.this.send(request, carrier);
      }

      @Override
      public Optional<Http.Authorization> pass() {
        return Optional.of(shown);
      }
    };
  }

  private Http.Reply send(Http.Request request, Carrier carrier) {
    try {
      return switch (signIn.token(cloud, host, carrier, request.deadline())) {
        case Grant.Answer.Token token -> {
          shown = new BearerAuthorization(token.secret());
          yield carrier.http().send(request.with(shown), carrier.seen(), carrier.scope());
        }
        case Grant.Answer.None none -> failed(none.fault());
      };
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return failed(Fault.DEADLINE);
    }
  }

  private static Http.Reply failed(Fault fault) {
    return new Http.Reply(0, Map.of(), new byte[0], Optional.of(fault), "No token");
  }

  @Override
  public String redact(String text) {
    return shown.redact(text);
  }

  @Override
  public String toString() {
    return "Bearer";
  }
}

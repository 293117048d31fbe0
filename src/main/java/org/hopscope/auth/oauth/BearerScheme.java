package org.hopscope.auth.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Challenge;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignedHttp;
import org.hopscope.model.Fault;
import org.hopscope.model.SignInCloud;
import org.hopscope.wire.Http;

/** Sign-in by a token. One that ends under way is renewed: by its own time, or once when the server says so. */
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

  /** A claims challenge of continuous access evaluation: the token is good, the circumstances no longer are. */
  @Override
  public Fault refusal(List<Challenge> told) {
    return BearerChallenge.says(told, "insufficient_claims") ? Fault.CLAIMS_NEEDED : refusal();
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
      Grant.Answer answer = signIn.token(cloud, host, carrier, request.deadline());
      Http.Reply reply = send(request, answer, carrier);
      return isOver(reply) && signIn.discard(cloud, host, answer)
          ? send(request, signIn.token(cloud, host, carrier, request.deadline()), carrier)
          : reply;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return failed(Fault.DEADLINE);
    }
  }

  private Http.Reply send(Http.Request request, Grant.Answer answer, Carrier carrier) {
    return switch (answer) {
      case Grant.Answer.Token token -> {
        shown = new BearerAuthorization(token.secret());
        yield carrier.http().send(request.with(shown), carrier.seen(), carrier.scope());
      }
      case Grant.Answer.None none -> failed(none.fault());
    };
  }

  /** Before its time, by the server's clock or by its list of those taken back. */
  private static boolean isOver(Http.Reply reply) {
    return reply.status() == 401
        && BearerChallenge.says(Challenge.parseAll(reply.all("WWW-Authenticate")), "invalid_token");
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

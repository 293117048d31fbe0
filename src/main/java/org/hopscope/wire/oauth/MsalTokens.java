package org.hopscope.wire.oauth;

import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Tokens for somebody who signs in elsewhere: in a browser, or on another device. The library keeps the
 * protocol; every request of it goes through {@link Http}, with its trust, its deadline and its evidence.
 */
public final class MsalTokens {
  private static final URI REDIRECT = URI.create("http://localhost");
  private static final Duration ONE_REQUEST = Duration.ofSeconds(20);

  /** @param authority https, the sign-in service's host and a tenant */
  public record Wanted(String clientId, String authority, String scope, String user) {}

  /** Where to sign in, for the person who does. */
  public interface Person {
    /** @param good how long the code is */
    void enterCode(URI page, String code, Duration good);

    void open(URI url);
  }

  /** What came of it. */
  public sealed interface Told {
    record Granted(Secret token, Instant expires) implements Told {}

    /** @param error as RFC 6749 5.2 names it */
    record Refused(String error, String description) implements Told {}

    record Failed(Fault fault, String detail) implements Told {}
  }

  /** The network failed under the library. */
  private static final class Unanswered extends IOException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    Unanswered(Fault fault, String detail) {
      super(detail);
      this.fault = fault;
    }
  }

  private final Http http;
  private final Http.Authorization discretion;
  private final Consumer<Evidence> seen;
  private final Scope scope;

  /** @param discretion keeps secrets out of the evidence */
  public MsalTokens(Http http, Http.Authorization discretion, Consumer<Evidence> seen, Scope scope) {
    this.http = http;
    this.discretion = discretion;
    this.seen = seen;
    this.scope = scope;
  }

  public Told byDeviceCode(Wanted wanted, Person person, Duration patience) throws InterruptedException {
    DeviceCodeFlowParameters parameters = DeviceCodeFlowParameters
        .builder(Set.of(wanted.scope()), code -> person.enterCode(
            URI.create(code.verificationUri()), code.userCode(), Duration.ofSeconds(code.expiresIn())))
        .build();
    return run(wanted, patience, application -> application.acquireToken(parameters));
  }

  /** Authorization code with PKCE; the answer comes back to this computer. */
  public Told byBrowser(Wanted wanted, Person person, Duration patience) throws InterruptedException {
    SystemBrowserOptions browser = SystemBrowserOptions.builder()
        .openBrowserAction(url -> person.open(URI.create(url.toString()))).build();
    InteractiveRequestParameters parameters = InteractiveRequestParameters.builder(REDIRECT)
        .scopes(Set.of(wanted.scope())).loginHint(wanted.user()).systemBrowserOptions(browser)
        .httpPollingTimeoutInSeconds((int) patience.toSeconds()).build();
    return run(wanted, patience, application -> application.acquireToken(parameters));
  }

  private interface Question {
    CompletableFuture<IAuthenticationResult> ask(PublicClientApplication application);
  }

  private Told run(Wanted wanted, Duration patience, Question question) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    ExecutorService threads = after(asked);
    try {
      CompletableFuture<IAuthenticationResult> answer = question.ask(application(wanted, threads));
      asked.countDown();
      try {
        return granted(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } finally {
        answer.cancel(true);
      }
    } catch (TimeoutException late) {
      return new Told.Refused("expired_token", "");
    } catch (ExecutionException failed) {
      return told(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Nothing begins before the question was handed over: MSAL looks for its own future then, and may be too early. */
  private static ExecutorService after(CountDownLatch asked) {
    return Executors.newThreadPerTaskExecutor(task -> Thread.ofVirtual().unstarted(() -> {
      try {
        asked.await();
        task.run();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }));
  }

  private PublicClientApplication application(Wanted wanted, ExecutorService threads) {
    try {
      return PublicClientApplication.builder(wanted.clientId())
          .authority(wanted.authority()).instanceDiscovery(false).httpClient((IHttpClient) this::send)
          .executorService(threads).build();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static Told granted(IAuthenticationResult result) {
    char[] chars = result.accessToken().toCharArray();
    try {
      return new Told.Granted(new Secret(chars), result.expiresOnDate().toInstant());
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static Told told(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof Unanswered unanswered) {
        return new Told.Failed(unanswered.fault, String.valueOf(unanswered.getMessage()));
      }
      if (t instanceof MsalServiceException refusal) {
        return new Told.Refused(
            Objects.requireNonNullElse(refusal.errorCode(), ""), Objects.requireNonNullElse(refusal.getMessage(), ""));
      }
    }
    return new Told.Refused("", cause == null ? "" : Objects.requireNonNullElse(cause.getMessage(), ""));
  }

  private IHttpResponse send(HttpRequest asked) throws IOException {
    Http.Request request = new Http.Request(
        asked.httpMethod().methodName, URI.create(asked.url().toString()), asked.headers(),
        asked.body() == null ? new byte[0] : asked.body().getBytes(StandardCharsets.UTF_8), Optional.of(discretion),
        ONE_REQUEST);
    Http.Reply reply = http.send(request, seen, scope);
    if (reply.fault().isPresent()) {
      throw new Unanswered(reply.fault().get(), reply.detail());
    }
    if (!isJson(reply)) {
      throw reply.status() == 200
          ? new Unanswered(Fault.NOT_JSON, "")
          : new Unanswered(Fault.HTTP_UNEXPECTED, Integer.toString(reply.status()));
    }
    HttpResponse response = new HttpResponse();
    response.addHeaders(reply.headers());
    return response.statusCode(reply.status()).body(new String(reply.body(), StandardCharsets.UTF_8));
  }

  /** What it cannot read, the library quotes in its log: there may be half a token in it. */
  private static boolean isJson(Http.Reply reply) {
    try {
      Json.read(reply.body());
      return true;
    } catch (JacksonException unreadable) {
      return false;
    }
  }
}

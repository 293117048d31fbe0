package org.hopscope.wire.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hopscope.auth.oauth.Discretion;
import org.hopscope.model.Fault;
import org.hopscope.wire.kit.Certs;
import org.hopscope.wire.kit.Net;
import org.hopscope.wire.kit.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sign-in service whose answer breaks off amid the token: nothing of it may be quoted, by the library's log either. */
@Timeout(60)
class BrokenAnswerTest {
  private static final String HOST = "login.microsoftonline.com";
  private static final String TOKEN = "eyJ0eXAiOiJKV1Qi-mark3r";
  private static final String DEVICE = "{\"user_code\":\"A\",\"device_code\":\"mark3r-device\",\"verification_uri\":"
      + "\"https://login.microsoftonline.com/device\",\"expires_in\":900,\"interval\":1,\"message\":\"m\"}";

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler listener = new Handler() {
    @Override
    public void publish(LogRecord line) {
      logged.add(line.getMessage() + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };
  private Net net;

  @BeforeEach
  void start() throws Exception {
    root.addHandler(listener);
    net = new Net(HOST + " A 192.0.2.1");
    net.serve("192.0.2.1:443",
        StubServer.tls(Certs.CA.server(HOST),
            (request, out, socket) -> StubServer
                .ok(request.contains("/devicecode ") ? DEVICE : "{\"access_token\":\"" + TOKEN)
                .answer(request, out, socket)));
  }

  @AfterEach
  void stop() throws Exception {
    root.removeHandler(listener);
    net.close();
  }

  @Test
  void halfATokenIsNotQuoted() throws Exception {
    MsalTokens tokens = new MsalTokens(net.world().http(), new Discretion(text -> text), net.seen::add, net.scope);
    MsalTokens.Told told = tokens.byDeviceCode(
        new MsalTokens.Wanted("7d2f9c1e-5b0a-4e63-9c34-2a1f6e8b0d57", "https://" + HOST + "/organizations/", "s",
            "anna"),
        new MsalTokens.Person() {
          @Override
          public void enterCode(URI page, String code, Duration good) {}

          @Override
          public void open(URI url) {}
        }, Duration.ofSeconds(20));
    assertThat(told).isEqualTo(new MsalTokens.Told.Failed(Fault.NOT_JSON, ""));
    assertThat(logged.toString()).doesNotContain("mark3r");
    assertThat(net.seen.toString()).doesNotContain("mark3r");
  }
}

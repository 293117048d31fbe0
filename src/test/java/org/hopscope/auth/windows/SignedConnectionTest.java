package org.hopscope.auth.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.lab.windows.NtlmTalk;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Http;
import org.hopscope.wire.kit.Net;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that is signed in, and what comes after it. */
class SignedConnectionTest {
  private Doorkeeper door;
  private Net net;

  @BeforeEach
  void start() throws Exception {
    door = new Doorkeeper("NTLM", NtlmTalk::new);
    net = door.net;
  }

  @AfterEach
  void stop() throws Exception {
    door.close();
  }

  private SignedHttp open(String password) {
    Carrier carrier =
        new Carrier(net.world().http(), net.world().clock(), Optional.empty(), net.seen::add, net.scope);
    return WindowsScheme.ntlm("anna@contoso.com", "mail.contoso.com", new Secret(password.toCharArray())).open(carrier);
  }

  private List<Integer> statuses() {
    return net.all(Evidence.Http.class).stream().map(Evidence.Http::status).toList();
  }

  @Test
  void isSignedInOnceAndUsedFromThenOn() {
    try (SignedHttp http = open("p")) {
      assertThat(Doorkeeper.post(http, "one").status()).isEqualTo(200);
      assertThat(Doorkeeper.post(http, "two").status()).isEqualTo(200);
    }
    assertThat(statuses()).containsExactly(401, 200, 200);
    assertThat(door.server.requests).filteredOn(r -> r.endsWith("one")).hasSize(1);
    assertThat(door.server.requests.getLast()).endsWith("two").doesNotContain("Authorization");
    assertThat(door.server.connections).hasValue(1);
  }

  @Test
  void isOpenedAnewWhereTheServerHasClosedIt() {
    door.closesAfterAnswers = true;
    try (SignedHttp http = open("p")) {
      assertThat(Doorkeeper.post(http, "one").status()).isEqualTo(200);
      // the close may be seen before the second request is written, or while it is
      Http.Reply second = Doorkeeper.post(http, "two");
      assertThat(second.status() == 200 || second.fault().equals(Optional.of(Fault.CONNECTION_RESET))).isTrue();
    }
    assertThat(net.all(Evidence.Http.class)).noneMatch(h -> h.fault().equals(Optional.of(Fault.SIGN_IN_INTERRUPTED)));
  }

  @Test
  void aRefusalIsTheAnswer() {
    try (SignedHttp http = open("wrong")) {
      assertThat(Doorkeeper.post(http, "one").status()).isEqualTo(401);
    }
    assertThat(statuses()).containsExactly(401, 401);
  }
}

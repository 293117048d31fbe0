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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that is signed in, and what comes after it. */
class SignedConnectionTest {
  @RegisterExtension
  private final Doorkeeper door = new Doorkeeper("NTLM", NtlmTalk::new);

  private SignedHttp open(String password) {
    Carrier carrier = new Carrier(door.net.world().http(), door.net.world().clock(), Optional.empty(),
        door.net.seen::add, door.net.scope);
    return WindowsScheme.ntlm("anna@contoso.com", "mail.contoso.com", new Secret(password.toCharArray())).open(carrier);
  }

  private List<Integer> statuses() {
    return door.net.all(Evidence.Http.class).stream().map(Evidence.Http::status).toList();
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
    assertThat(door.net.all(Evidence.Http.class))
        .noneMatch(h -> h.fault().equals(Optional.of(Fault.SIGN_IN_INTERRUPTED)));
  }

  @Test
  void aRefusalIsTheAnswer() {
    try (SignedHttp http = open("wrong")) {
      assertThat(Doorkeeper.post(http, "one").status()).isEqualTo(401);
    }
    assertThat(statuses()).containsExactly(401, 401);
  }
}

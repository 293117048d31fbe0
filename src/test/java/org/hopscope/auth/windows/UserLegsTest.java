package org.hopscope.auth.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.SignedHttp;
import org.hopscope.lab.windows.Dialogue;
import org.hopscope.lab.windows.NegotiateTalk;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.wire.Directory.Ticket;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.SignedInUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom the operating system signs in, in as many legs as it wants; NTLM within Negotiate takes its place here. */
class UserLegsTest {
  private final AtomicInteger closed = new AtomicInteger();
  @RegisterExtension
  private final Doorkeeper door = new Doorkeeper("Negotiate", NegotiateTalk::new);

  private Http.Reply post(SignedInUser user) {
    Carrier carrier = new Carrier(
        door.net.world().http(), door.net.world().clock(), Optional.empty(), Optional.of(user), door.net.seen::add,
        door.net.scope);
    try (Secret none = Secret.none();
        SignedHttp http = WindowsScheme.negotiate("otto@contoso.com", "mail.contoso.com", none).open(carrier)) {
      return Doorkeeper.post(http, "one");
    }
  }

  @Test
  void allLegsGoOverOneConnectionAndAreBoundToIt() {
    assertThat(post(new NtlmUser("anna@contoso.com", "p", closed)).status()).isEqualTo(200);
    assertThat(door.net.all(Evidence.Http.class)).extracting(Evidence.Http::status).containsExactly(401, 401, 200);
    assertThat(door.net.all(Evidence.Note.class)).extracting(n -> n.message().key()).containsExactly("signin.user");
    assertThat(door.server.connections).hasValue(1);
    assertThat(closed).hasValue(1);
  }

  @Test
  void aRefusalIsTheAnswer() {
    assertThat(post(new NtlmUser("anna@contoso.com", "wrong", closed)).fault()).contains(Fault.OWN_USER_REFUSED);
    assertThat(closed).hasValue(1);
  }

  @Test
  void whyNothingIsSaidIsTheAnswer() {
    SignedInUser nobody = service -> new SignedInUser.Dialogue() {
      @Override
      public Ticket next(byte[] received, byte[] endPoint, Duration deadline, Scope scope) {
        return new Ticket.None(Fault.KERBEROS_NO_SPN, "SEC_E_TARGET_UNKNOWN", true);
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
    assertThat(post(nobody).fault()).contains(Fault.KERBEROS_NO_SPN);
    assertThat(closed).hasValue(1);
    assertThat(door.server.requests).noneMatch(r -> r.contains("Authorization"));
  }
}

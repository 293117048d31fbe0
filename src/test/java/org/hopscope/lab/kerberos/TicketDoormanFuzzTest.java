package org.hopscope.lab.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.Optional;

/** Nothing that is made up lets anybody in, whatever it begins with. */
class TicketDoormanFuzzTest {
  private static final byte[] HEAD = HexFormat.of().parseHex("6082ffff06092a864886f7120102020100");
  private static final TicketDoorman DOORMAN = new TicketDoorman(
      new Realm("corp.fabrikam.com", "otto@fabrikam.com", "Practice-1!").registered("mail.fabrikam.com"));

  @FuzzTest
  void noTokenIsAdmitted(byte[] bytes) {
    assertThat(DOORMAN.admits(bytes, Optional.of(new byte[32]))).isFalse();
    byte[] ticket = new byte[HEAD.length + bytes.length];
    System.arraycopy(HEAD, 0, ticket, 0, HEAD.length);
    System.arraycopy(bytes, 0, ticket, HEAD.length, bytes.length);
    assertThat(DOORMAN.admits(ticket, Optional.of(new byte[32]))).isFalse();
  }
}

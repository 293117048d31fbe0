package org.hopscope.wire.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetlogonTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String HEAD = "17000000" + "fdf30100" + "00".repeat(16);

  private static String name(String text) {
    StringBuilder hex = new StringBuilder();
    for (String label : text.split("\\.")) {
      hex.append(HEX.toHexDigits((byte) label.length())).append(HEX.formatHex(label.getBytes(StandardCharsets.UTF_8)));
    }
    return hex.append("00").toString();
  }

  /** forest contoso.com, domain corp + pointer to it, host dc1 + pointer to the domain. */
  private static byte[] answer(String clientSite) {
    String forest = name("contoso.com");
    String domain = "04" + HEX.formatHex("corp".getBytes()) + "c018";
    int domainAt = 24 + forest.length() / 2;
    String host = "03" + HEX.formatHex("dc1".getBytes()) + "c0" + HEX.toHexDigits((byte) domainAt);
    return HEX.parseHex(HEAD + forest + domain + host + name("CORP") + name("DC1") + "00" + name("HQ") + clientSite
        + "05000000ffffffff");
  }

  @Test
  void namesAreReadThroughTheirPointers() {
    assertThat(NetlogonAnswer.parse(answer(name("Berlin")))).contains(
        new NetlogonAnswer("contoso.com", "corp.contoso.com", "dc1.corp.contoso.com", "HQ", "Berlin", true));
    assertThat(NetlogonAnswer.parse(answer("00")).orElseThrow().clientSite()).isEmpty();
  }

  @Test
  void pointersThatLoopLeadForwardOrOutAreRefused() {
    for (String first : new String[]{"c018", "c0ff", "c020", "ffff", "c000", "03616263c018"}) {
      assertThat(NetlogonAnswer.parse(HEX.parseHex(HEAD + first + "00".repeat(20)))).as(first).isEmpty();
    }
    assertThat(NetlogonAnswer.parse(HEX.parseHex(HEAD + ("3f" + "61".repeat(63)).repeat(6) + "00".repeat(20))))
        .isEmpty();
  }

  @Test
  void everyCutAndEveryFlippedByteIsSurvived() {
    byte[] good = NetlogonPing.question(7, "corp.contoso.com");
    byte[] whole = datagram(7, answer(name("Berlin")));
    for (byte[] bytes : new byte[][]{good, whole, answer(name("Berlin"))}) {
      for (int i = 0; i < bytes.length; i++) {
        byte[] cut = Arrays.copyOf(bytes, i);
        byte[] flipped = bytes.clone();
        flipped[i] ^= (byte) 0xff;
        NetlogonAnswer.parse(cut);
        NetlogonAnswer.parse(flipped);
        NetlogonPing.answer(7, cut);
        NetlogonPing.answer(7, flipped);
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      NetlogonPing.answer(7, noise);
    }
  }

  @Test
  void onlyTheAnswerToItsOwnQuestionCounts() {
    assertThat(NetlogonPing.answer(7, datagram(7, answer(name("Berlin"))))).isPresent();
    assertThat(NetlogonPing.answer(8, datagram(7, answer(name("Berlin"))))).isEmpty();
  }

  /** Entry and end of the search in one datagram, as Active Directory sends them. */
  static byte[] datagram(int id, byte[] netlogon) {
    Entry entry = new Entry("", new Attribute("Netlogon", netlogon));
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(new LDAPMessage(id, new SearchResultEntryProtocolOp(entry)).encode().encode());
    both.writeBytes(new LDAPMessage(id, new SearchResultDoneProtocolOp(ResultCode.SUCCESS_INT_VALUE, null, null, null))
        .encode().encode());
    return both.toByteArray();
  }
}

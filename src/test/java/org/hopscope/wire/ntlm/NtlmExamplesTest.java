package org.hopscope.wire.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hopscope.model.Secret;
import org.junit.jupiter.api.Test;

/** What [MS-NLMP] 4.2 prints, byte by byte. */
class NtlmExamplesTest {
  /** 4.2.4.3. */
  private static final String CHALLENGE = """
      4e 54 4c 4d 53 53 50 00 02 00 00 00 0c 00 0c 00 38 00 00 00 33 82 8a e2 01 23 45 67 89 ab cd ef
      00 00 00 00 00 00 00 00 24 00 24 00 44 00 00 00 06 00 70 17 00 00 00 0f 53 00 65 00 72 00 76 00
      65 00 72 00 02 00 0c 00 44 00 6f 00 6d 00 61 00 69 00 6e 00 01 00 0c 00 53 00 65 00 72 00 76 00
      65 00 72 00 00 00 00 00""";
  /** 4.2.4.3. */
  private static final String AUTHENTICATE = """
      4e 54 4c 4d 53 53 50 00 03 00 00 00 18 00 18 00 6c 00 00 00 54 00 54 00 84 00 00 00 0c 00 0c 00
      48 00 00 00 08 00 08 00 54 00 00 00 10 00 10 00 5c 00 00 00 10 00 10 00 d8 00 00 00 35 82 88 e2
      05 01 28 0a 00 00 00 0f 44 00 6f 00 6d 00 61 00 69 00 6e 00 55 00 73 00 65 00 72 00 43 00 4f 00
      4d 00 50 00 55 00 54 00 45 00 52 00 86 c3 50 97 ac 9c ec 10 25 54 76 4a 57 cc cc 19 aa aa aa aa
      aa aa aa aa 68 cd 0a b8 51 e5 1c 96 aa bc 92 7b eb ef 6a 1c 01 01 00 00 00 00 00 00 00 00 00 00
      00 00 00 00 aa aa aa aa aa aa aa aa 00 00 00 00 02 00 0c 00 44 00 6f 00 6d 00 61 00 69 00 6e 00
      01 00 0c 00 53 00 65 00 72 00 76 00 65 00 72 00 00 00 00 00 00 00 00 00 c5 da d2 54 4f c9 79 90
      94 ce 1c e9 0b c9 d0 3e""";

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
  }

  private static byte[] key() {
    return Keys.response("Password".toCharArray(), "User", "Domain");
  }

  private static Responses responses() {
    ChallengeMessage challenge = ChallengeMessage.parse(hex(CHALLENGE)).orElseThrow();
    return Responses.of(key(), challenge.nonce(), hex("aaaaaaaaaaaaaaaa"), new byte[8], challenge.info(), false);
  }

  /** RFC 1320, A.5. */
  @Test
  void md4() {
    assertThat(Md4.of(new byte[0])).isEqualTo(hex("31d6cfe0d16ae931b73c59d7e0c089c0"));
    assertThat(Md4.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(hex("a448017aaf21d8525fc10ae87aa6729d"));
    assertThat(
        Md4.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("043f8582f241db351ce627e153e7f0e4"));
    assertThat(Md4.of("1234567890".repeat(8).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("e33b4ddc9c38f2199c3e7b164fcc0536"));
  }

  /** 4.2.4.1.1. */
  @Test
  void ntowfV2() {
    assertThat(key()).isEqualTo(hex("0c868a403bfd7a93a3001ef22ef02e3f"));
  }

  /** 4.2.4.1.2 and 4.2.4.2.3. */
  @Test
  void sessionKeys() {
    assertThat(responses().sessionBaseKey()).isEqualTo(hex("8de40ccadbc14a82f15cb0ad0de95ca3"));
    assertThat(Keys.rc4(responses().sessionBaseKey(), hex("55".repeat(16))))
        .isEqualTo(hex("c5dad2544fc9799094ce1ce90bc9d03e"));
  }

  /** 4.2.4.2.1 and 4.2.4.2.2. */
  @Test
  void responsesProveThePassword() {
    assertThat(responses().lm()).isEqualTo(hex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa"));
    assertThat(responses().nt()).startsWith(hex("68cd0ab851e51c96aabc927bebef6a1c"));
  }

  /** 4.2.4.3. */
  @Test
  void theChallengeIsRead() {
    ChallengeMessage challenge = ChallengeMessage.parse(hex(CHALLENGE)).orElseThrow();
    assertThat(challenge.target()).isEqualTo("Server");
    assertThat(challenge.nonce()).isEqualTo(hex("0123456789abcdef"));
    assertThat(challenge.flags()).isEqualTo(0xe28a8233);
    assertThat(challenge.info().text(TargetInfo.NB_DOMAIN)).contains("Domain");
    assertThat(challenge.info().text(TargetInfo.NB_COMPUTER)).contains("Server");
  }

  /** 4.2.4.3: the same message, but for the version of Windows that it names. */
  @Test
  void theAnswerIsWritten() {
    Responses made = responses();
    byte[] message = new AuthenticateMessage(
        0xe2888235, "Domain", "User", "COMPUTER", made.lm(), made.nt(),
        Keys.rc4(made.sessionBaseKey(), hex("55".repeat(16))), new byte[0]).bytes();
    byte[] expected = hex(AUTHENTICATE);
    System.arraycopy(message, 64, expected, 64, 8);
    assertThat(message).isEqualTo(expected);
  }

  /** 4.2.4.3: by the whole handshake; a challenge without the time is answered as the example is, but bound. */
  @Test
  void theHandshakeAnswersAsTheExample() {
    Handshake handshake = new Handshake(
        new Handshake.Identity("User", "Domain", "HTTP/server"), new Secret("Password".toCharArray()),
        length -> hex(length == 8 ? "aa".repeat(8) : "55".repeat(16)));
    byte[] answer = handshake.authenticate(
        hex(CHALLENGE), ChallengeMessage.parse(hex(CHALLENGE)).orElseThrow(), Optional.empty(), Instant.EPOCH);
    AuthenticateMessage read = AuthenticateMessage.parse(answer).orElseThrow();
    assertThat(read.lmResponse()).isEqualTo(hex("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa"));
    assertThat(handshake.sessionKey()).isEqualTo(hex("55".repeat(16)));
    assertThat(read.user() + "/" + read.domain()).isEqualTo("User/Domain");
  }

  /** 4.2.4.4. */
  @Test
  void signAndSeal() {
    Session session = new Session(hex("55".repeat(16)), Session.Way.TO_SERVER);
    assertThat(session.sealing()).isEqualTo(hex("59f600973cc4960a25480a7c196e4c58"));
    assertThat(session.signing()).isEqualTo(hex("4788dc861b4782f35d43fd98fe1a2d39"));
    byte[] plaintext = "Plaintext".getBytes(StandardCharsets.UTF_16LE);
    assertThat(session.seal(plaintext)).isEqualTo(hex("54e50165bf1936dc996020c1811b0f06fb5f"));
    assertThat(session.sign(plaintext)).isEqualTo(hex("010000007fb38ec5c55d497600000000"));
  }

  /** The specification prints none; this is what the ntlm-auth library makes of the same certificate. */
  @Test
  void channelBinding() {
    byte[] certificate = hex("e3ca49271e5089cc48ce82109f1324f41dbeddc29a777410c738f7868c4ff405");
    assertThat(ChannelBinding.hash(certificate)).isEqualTo(hex("6ea19df066da4622051f9c4f92c6df74"));
  }

  @Test
  void nothingCanBeSealedToo() {
    assertThat(new Session(hex("55".repeat(16)), Session.Way.TO_SERVER).seal(new byte[0])).isEmpty();
  }
}

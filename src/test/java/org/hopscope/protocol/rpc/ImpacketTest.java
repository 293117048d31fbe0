package org.hopscope.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hopscope.lab.net.Listener;
import org.hopscope.lab.rpc.Flaw;
import org.hopscope.lab.rpc.RpcProxy;
import org.hopscope.lab.web.WebHandler;
import org.hopscope.lab.windows.Accounts;
import org.hopscope.wire.kit.Certs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * impacket, whose authors nobody here knows: what it sends is byte by byte what we send, and it finds its
 * way through the lab's proxy to mailbox store and address book. Debian has it as python3-impacket.
 */
class ImpacketTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String DN = "/o=First Organization/ou=First Administrative Group/CN=recipients/CN=janedow";
  private static final UUID CONNECTION = UUID.fromString("11111111-1111-1111-1111-111111111111");
  private static final UUID OUT = UUID.fromString("22222222-2222-2222-2222-222222222222");
  private static final UUID IN = UUID.fromString("33333333-3333-3333-3333-333333333333");
  private static final UUID GROUP = UUID.fromString("44444444-4444-4444-4444-444444444444");
  private static Map<String, String> said;

  @BeforeAll
  static void impacketSpeaks() throws Exception {
    if (!isThere()) {
      String missing = "impacket is not installed (Debian: python3-impacket)";
      if ("required".equals(System.getenv("HOPSCOPE_PEERS"))) {
        throw new IllegalStateException(missing);
      }
      abort(missing);
    }
    RpcProxy proxy = new RpcProxy(Map.of(DN.toLowerCase(Locale.ROOT), "Jane"), "/o=First Organization",
        "15.02.2562.017",
        new Accounts("localhost", Map.of("anna@contoso.com", "practice")), Flaw.NONE);
    try (Listener listener = Listener.open("impacket",
        new WebHandler("localhost", Optional.of(Certs.CA.server("localhost")), proxy, request -> {}))) {
      said = run("https://localhost:" + listener.address().getPort() + "/rpc/rpcproxy.dll", "b1@contoso.com", DN);
    }
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder(PYTHON, "-c", "import impacket").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  private static Map<String, String> run(String... arguments) throws Exception {
    Path script = Path.of(ImpacketTest.class.getResource("impacket_peer.py").toURI());
    List<String> command = new ArrayList<>(List.of(PYTHON, script.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).thenRun(process::destroyForcibly);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().filter(l -> l.contains("=")).collect(Collectors.toMap(
        l -> l.substring(0, l.indexOf('=')), l -> l.substring(l.indexOf('=') + 1), (a, b) -> b));
  }

  @Test
  void ourPdusAreTheSame() {
    assertThat(hex(Rts.connA1(CONNECTION, OUT).bytes())).isEqualTo(said.get("conn-a1"));
    assertThat(hex(Rts.connB1(CONNECTION, IN, GROUP).bytes())).isEqualTo(said.get("conn-b1"));
    assertThat(hex(Rts.acknowledge(new RtsCommand.Ack(40_000, 65_536, OUT)).bytes()))
        .isEqualTo(said.get("acknowledge"));
    assertThat(hex(Asking.bind(1, Syntax.EMSMDB))).isEqualTo(said.get("bind-emsmdb"));
    assertThat(hex(Asking.bind(1, Syntax.NSPI))).isEqualTo(said.get("bind-nspi"));
  }

  /** Padding may hold anything, and so may the number that stands for a pointer. */
  @Test
  void ourCallsAreTheSame() {
    Connect connect = new Connect(DN, 0x0034_0567L, 1252, 1033, List.of(0x000C, 0x183E, 0x03E8));
    assertThat(hex(connect.stub())).isEqualTo(said.get("ecdoconnectex").replace("bfbfbf", "000000"));
    String theirs = said.get("nspibind");
    assertThat(theirs).hasSize(2 * 60);
    assertThat(hex(AddressBook.bind(1252, 1033)))
        .isEqualTo(theirs.substring(0, 80) + "00000200" + theirs.substring(88));
  }

  @Test
  void itTakesTheLabForAServer() {
    assertThat(said).containsEntry("code", "0").containsEntry("name", "Jane").containsEntry("version", "3842.35330.17")
        .containsEntry("book", "0").containsEntry("unbound", "1");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

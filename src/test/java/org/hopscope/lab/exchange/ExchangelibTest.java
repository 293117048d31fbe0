package org.hopscope.lab.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.LabRequest;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.net.Destination;
import org.hopscope.lab.net.LabDialer;
import org.hopscope.lab.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab's EWS, asked by software that nobody here wrote: exchangelib, as Debian has it (python3-exchangelib). */
@Timeout(60)
class ExchangelibTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final InetSocketAddress MAIL = new InetSocketAddress("203.0.113.11", 443);

  /** Names lead to the lab by a changed connect; all else is the library's own. */
  private static final String SCRIPT = """
      import sys
      import urllib3.util.connection as connection
      port, user, scheme, password = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.stdin.readline().rstrip("\\n")
      dial = connection.create_connection
      connection.create_connection = lambda address, *more, **named: dial(("127.0.0.1", port), *more, **named)
      from exchangelib import Account, Build, Configuration, Credentials, DELEGATE, Version
      from exchangelib.errors import EWSError
      try:
        config = Configuration(server="mail.fabrikam.com", credentials=Credentials(user, password), auth_type=scheme,
          version=Version(Build(15, 2, 2562, 17)))
        inbox = Account(user, config=config, autodiscover=False, access_type=DELEGATE).inbox
        print("inbox", inbox.name, inbox.total_count, inbox.unread_count, inbox.account.version.build)
      except EWSError as refused:
        print(type(refused).__name__, refused)
      """;

  @TempDir
  private Path home;

  @BeforeAll
  static void exchangelibIsThere() throws Exception {
    boolean there = Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import exchangelib").redirectErrorStream(true).start().waitFor() == 0;
    if ("required".equals(System.getenv("HOPSCOPE_PEERS"))) {
      assertThat(there).as("python3-exchangelib is installed").isTrue();
    }
    assumeTrue(there, "python3-exchangelib is not installed: the lab's EWS is not tried with it");
  }

  /** NTLM by Debian's python3-requests-ntlm. */
  @ParameterizedTest
  @ValueSource(strings = {"basic", "NTLM"})
  void itOpensTheInbox(String scheme) throws Exception {
    try (RunningLab lab = start("onprem-only")) {
      assertThat(ask(lab, scheme)).contains("inbox Inbox 3 1 15.2.2562.17");
      assertThat(lab.log()).extracting(LabRequest::path).isNotEmpty().allMatch("/EWS/Exchange.asmx"::equals);
    }
  }

  @Test
  void itUnderstandsTheLabsErrors() throws Exception {
    try (RunningLab lab = start("ews-refuses")) {
      assertThat(ask(lab, "basic")).contains("ErrorMailboxStoreUnavailable");
    }
  }

  private static RunningLab start(String id) {
    return PracticeLab.start(scenario(id), LabOptions.DEFAULT);
  }

  private static Scenario scenario(String id) {
    return PracticeLab.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private String ask(RunningLab lab, String scheme) throws Exception {
    LabDialer dialer = (LabDialer) lab.view().dialer();
    Destination.Open server = (Destination.Open) dialer.map().apply(MAIL);
    Path said = home.resolve("said");
    ProcessBuilder python = new ProcessBuilder(PYTHON, "-c", SCRIPT, Integer.toString(server.real().getPort()),
        "otto@fabrikam.com", scheme)
        .redirectInput(Files.writeString(home.resolve("password"), scenario("onprem-only").password()).toFile())
        .redirectErrorStream(true).redirectOutput(said.toFile());
    python.environment().put("REQUESTS_CA_BUNDLE", root(lab).toString());
    Process process = python.start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(Files.readString(said)).isTrue();
      return Files.readString(said);
    } finally {
      process.destroyForcibly();
    }
  }

  private Path root(RunningLab lab) throws Exception {
    String text = Base64.getMimeEncoder(64, new byte[]{'\n'})
        .encodeToString(lab.view().trusted().getFirst().getEncoded());
    return Files.writeString(
        home.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }
}

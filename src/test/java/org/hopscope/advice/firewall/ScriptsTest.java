package org.hopscope.advice.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine obeys: that it is understood, and that nothing of others becomes a command. */
class ScriptsTest {
  private static final Path NFT = Path.of("/usr/sbin/nft");

  private static List<String> commands(Export export) {
    return Filtered.text(export).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
  }

  @ParameterizedTest
  @EnumSource(value = Export.class, names = {"PAC", "WINDOWS_FIREWALL", "PF", "NFTABLES"})
  void aScriptIsAsciiOnly(Export export) {
    assertThat(Filtered.text(export)).matches("[\\x20-\\x7e\\n]+");
  }

  @Test
  void theFirewallOfWindowsGetsRangesAndIsToldWhatItCannotKnow() {
    String script = Filtered.text(Export.WINDOWS_FIREWALL);
    assertThat(script).startsWith("#Requires -RunAsAdministrator\n").contains(
        "-Protocol TCP -RemotePort 80, 443 `\n", "-RemoteAddress '13.107.6.152/31', `\n    '40.92.0.0/15'",
        "-Protocol UDP -RemotePort 3478, 3479 `\n",
        "Microsoft publishes no addresses for it; a filter that knows names must allow TCP 443 to *.office.com");
    assertThat(script.lines().filter(line -> line.startsWith("New-NetFirewallRule"))).hasSize(4);
  }

  @Test
  void powerShellReadsOnlyOurCommands() {
    assertThat(commands(Export.WINDOWS_FIREWALL)).allSatisfy(line -> assertThat(line).matches(
        "(New-NetFirewallRule -Direction Outbound -Action Allow|  -DisplayName '([^']|'')*' -Group '[^']*'"
            + "|  -Protocol (TCP|UDP) -RemotePort [\\d, ]+|  (-RemoteAddress|  ?) ?'[0-9a-f.:/]+',?)( `)?"));
  }

  @Test
  void pfGetsATableAndARuleForEachSet() {
    assertThat(commands(Export.PF)).contains(
        "table <m365_1_tcp> const { \\", "  13.107.6.152/31, \\",
        "pass quick proto tcp from any to <m365_1_tcp> port { 80, 443 }",
        "pass quick proto udp from any to <m365_11_udp> port { 3478, 3479 }");
    assertThat(commands(Export.PF)).allSatisfy(line -> assertThat(line).matches(
        "table <m365_\\d+_(tcp|udp)> const \\{ \\\\|  [0-9a-f.:/]+(, \\\\| \\})|pass quick proto (tcp|udp) from any "
            + "to <m365_\\d+_(tcp|udp)> port \\{ [\\d, ]+ \\}"));
  }

  @Test
  void nftablesGetsAChainThatCanBeLoadedTwice() {
    assertThat(commands(Export.NFTABLES)).contains(
        "flush chain inet filter microsoft365",
        "add element inet filter m365_1_tcp_4 { 13.107.6.152/31, 40.92.0.0/15 }",
        "add element inet filter m365_1_tcp_6 { 2603:1006::/40 }",
        "    ip6 daddr @m365_11_udp_6 udp dport { 3478, 3479 } accept");
  }

  @Test
  void nftItselfUnderstandsIt(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(NFT), "nft is not installed");
    assumeTrue(System.getProperty("user.name").equals("root"), "nft checks rules for root only");
    Path file = Files.writeString(folder.resolve("rules.nft"), Filtered.text(Export.NFTABLES));
    Process nft = new ProcessBuilder(NFT.toString(), "-c", "-f", file.toString()).redirectErrorStream(true).start();
    String said = new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(nft.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    assertThat(nft.exitValue()).isZero();
  }

  @Test
  void theMailNumbersTheRulesAndTellsWhatWasSeen() {
    MailText mail = MailText.of(Filtered.rules(), Filtered.WORDS);
    assertThat(mail.subject()).isEqualTo("Microsoft 365 at this network: 7 rules are missing");
    assertThat(mail.body()).contains(
        "What Microsoft 365 needs of a network was tested from this network on 1970-01-01 00:00 UTC",
        "version 2025013000, as it was on 30 January 2025",
        "\n1. Let through the DNS filter: TCP 443 (required)\n",
        "\n3. Open in the firewall: TCP 80, 443 (required)\n   Set 1, Exchange Online, required: "
            + "Outlook cannot reach its mailbox\n   Names:\n      outlook.office.com\n",
        "\n7. Open in the firewall: TCP 587, 993 (optional)\n",
        "      outlook.office365.com:443: Dropped.",
        "\nThe following is for mail servers alone: leave it closed to all other computers.\n\n"
            + "8. Open in the firewall: TCP 25 (for mail servers only)\n");
    assertThat(mail.body().lines()).allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
    assertThat(Filtered.text(Export.MAIL)).startsWith("Subject: Microsoft 365 at this network");
  }
}

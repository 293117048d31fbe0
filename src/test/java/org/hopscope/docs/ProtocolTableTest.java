package org.hopscope.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.graph.HopGraph;
import org.hopscope.graph.Verdict;
import org.hopscope.graph.WhatIf;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Protocol;
import org.hopscope.scenario.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision table says what each client generation ends with in each kind of deployment and state.
 * Every cell is met by an analysis for that client, and by the what-if of the current Outlook's.
 */
@Timeout(120)
class ProtocolTableTest {
  private static final Path TABLE = Path.of("src/docs/protocols.md");
  private static final int FIRST_CLIENT = 3;

  private static List<String> lines() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(l -> l.startsWith("| ") && cells(l).size() == FIRST_CLIENT + clients().size()).toList();
  }

  /** One of each column; those of a column connect alike. */
  private static List<ClientProfile> clients() {
    return List.of(
        ClientProfile.OUTLOOK_WINDOWS, ClientProfile.OUTLOOK_2013, ClientProfile.OUTLOOK_2010_UPDATED,
        ClientProfile.OUTLOOK_2010, ClientProfile.OUTLOOK_MAC, ClientProfile.OUTLOOK_NEW);
  }

  static Stream<String> rows() throws IOException {
    return lines().stream().skip(1);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
  }

  @Test
  void everyKindOfDeploymentIsThereInEveryState() throws IOException {
    Set<List<String>> there = rows().map(r -> cells(r).subList(0, 2)).collect(Collectors.toSet());
    for (String deployment : List.of("cloud-only", "hybrid, mailbox in Microsoft 365", "hybrid, mailbox on-premises",
        "on-premises")) {
      for (String state : List.of("healthy", "no MAPI over HTTP", "EWS blocked", "legacy sign-in blocked",
          "inspecting proxy")) {
        assertThat(there).contains(List.of(deployment, state));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachClientMeetsWhatTheTableSays(String row) throws Exception {
    List<String> cells = cells(row);
    String world = cells.get(2).replace("`", "");
    HopGraph current = analysed(world, ClientProfile.OUTLOOK_WINDOWS);
    for (int i = 0; i < clients().size(); i++) {
      ClientProfile client = clients().get(i);
      String cell = cells.get(FIRST_CLIENT + i);
      assertThat(result(analysed(world, client))).as("%s in %s", client, world).isEqualTo(seen(cell));
      assertThat(result(WhatIf.of(current, client).graph())).as("what if %s in %s", client, world)
          .isEqualTo(imagined(cell));
    }
  }

  /** Of "no (what if: MAPI over HTTP)": what the client itself ends with. */
  private static String seen(String cell) {
    return cell.replaceFirst(" \\(what if: .*", "");
  }

  private static String imagined(String cell) {
    return cell.contains(" (what if: ") ? cell.replaceFirst(".* \\(what if: (.*)\\)", "$1") : cell;
  }

  private static HopGraph analysed(String world, ClientProfile client) throws InterruptedException {
    try (Rehearsal rehearsal = new Rehearsal(world).as(client).run()) {
      return GraphFold.replay(rehearsal.events());
    }
  }

  private static String result(HopGraph graph) {
    Verdict verdict = graph.verdict();
    String protocol = verdict.protocol().map(Protocol::title).orElse("");
    return switch (verdict.outcome()) {
      case CONNECTS -> protocol;
      case SIGN_IN_UNPROVEN -> "up to sign-in";
      default -> "no";
    };
  }
}

package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hopscope.model.Computer;
import org.junit.jupiter.api.Test;

/** Each system's own way to say what the computer is called. */
class ThisComputerTest {
  private static Optional<String> name(Map<String, String> environment, String file, String tool) {
    return ThisComputer.of(
        "Linux 6.1", environment, _ -> Optional.ofNullable(file), () -> Optional.ofNullable(tool)).map(Computer::name);
  }

  @Test
  void itIsFoundOnEachSystem() {
    assertThat(name(Map.of("COMPUTERNAME", "LAPTOP-7"), null, null)).contains("LAPTOP-7");
    assertThat(name(Map.of(), "desk.corp.contoso.com\n", null)).as("without its domain").contains("desk");
    assertThat(name(Map.of("HOSTNAME", "zsh"), null, null)).contains("zsh");
    assertThat(name(Map.of(), null, "Annas-Mac.local\n")).contains("Annas-Mac");
  }

  @Test
  void whatIsNoNameIsNone() {
    assertThat(name(Map.of("COMPUTERNAME", ""), "", "hostname: command not found")).isEmpty();
    assertThat(name(Map.of(), null, null)).isEmpty();
  }

  @Test
  void thisOneHasANameAndASystem() {
    assertThat(ThisMachine.computer()).hasValueSatisfying(own -> assertThat(own.system()).isNotBlank());
  }
}

package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private static final Path HOME = Path.of("/home/anna");

  private static Path folder(String system, Map<String, String> environment) {
    return new DataFolder(system, environment, HOME).path();
  }

  @Test
  void everySystemHasItsOwnPlace() {
    assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/anna/.local/share/hopscope"));
    assertThat(folder("Mac OS X", Map.of())).isEqualTo(Path.of("/home/anna/Library/Application Support/Hopscope"));
    assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/anna/AppData/Local/Hopscope"));
  }

  @Test
  void whatIsSetGoesFirstUnlessItIsNoAbsolutePath() {
    assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/hopscope"));
    assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/data"))).isEqualTo(Path.of("/data/Hopscope"));
    assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "data"))).startsWithRaw(HOME);
    assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "\0"))).startsWithRaw(HOME);
  }
}

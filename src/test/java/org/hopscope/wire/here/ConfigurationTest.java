package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final Path HOME = Path.of("/home/anna");
  @TempDir
  private Path folder;

  private static List<Path> files(String system, Map<String, String> environment, String program) {
    return new ConfigurationFiles(system, environment, HOME, Optional.ofNullable(program).map(Path::of)).inOrder();
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve(name)).resolve("hopscope.properties"), List.of(lines));
  }

  @Test
  void besideTheProgramGoesBeforeThePersonAndThePersonBeforeTheComputer() {
    assertThat(files("Linux", Map.of(), "/media/stick/hopscope/bin/hopscope")).containsExactly(
        Path.of("/media/stick/hopscope/hopscope.properties"),
        Path.of("/home/anna/.config/hopscope/hopscope.properties"),
        Path.of("/etc/hopscope/hopscope.properties"));
    assertThat(
        files("Windows 11", Map.of("APPDATA", "/roaming", "ProgramData", "/all"), "/stick/Hopscope/Hopscope.exe"))
        .containsExactly(
            Path.of("/stick/Hopscope/hopscope.properties"), Path.of("/roaming/Hopscope/hopscope.properties"),
            Path.of("/all/Hopscope/hopscope.properties"));
    assertThat(files("Mac OS X", Map.of(), "/stick/Hopscope.app/Contents/MacOS/Hopscope").getFirst())
        .isEqualTo(Path.of("/stick/hopscope.properties"));
  }

  @Test
  void aProgramThatIsNotInstalledHasNobodyBeside() {
    assertThat(files("Linux", Map.of("XDG_CONFIG_HOME", "/config"), null))
        .containsExactly(Path.of("/config/hopscope/hopscope.properties"), Path.of("/etc/hopscope/hopscope.properties"));
  }

  @Test
  void eachLineIsTakenFromTheFirstFileThatHasIt() throws IOException {
    Path person = file("person", "# of one person", "language = fr", "proxy =");
    Path computer = file("computer", "language = en", "proxy = http://proxy.contoso.com:8080");
    Configuration read = Configuration.of(List.of(folder.resolve("nowhere/hopscope.properties"), person, computer));
    assertThat(read.language()).contains("fr");
    assertThat(read.proxy()).contains("http://proxy.contoso.com:8080");
    assertThat(read.dataFolder()).isEmpty();
  }

  @Test
  void aFolderIsMeantFromTheFileAndABackslashIsOne() throws IOException {
    assertThat(Configuration.of(List.of(file("stick", "data-folder=data"))).dataFolder())
        .contains(folder.resolve("stick/data"));
    assertThat(Configuration.of(List.of(file("dos", "proxy=pac+file:///C:\\users\\new.pac"))).proxy())
        .contains("pac+file:///C:\\users\\new.pac");
    assertThat(Configuration.of(List.of(file("bad", "data-folder=a\0b"))).dataFolder()).isEmpty();
  }

  @Test
  void whatIsNoSettingsFileSaysNothing() throws IOException {
    Path binary = Files.write(Files.createDirectories(folder.resolve("x")).resolve("hopscope.properties"),
        new byte[]{0, -1, -2});
    assertThat(Configuration.of(List.of(binary, folder))).isEqualTo(Configuration.NONE);
  }
}

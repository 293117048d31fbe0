package org.hopscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What jpackage is told on each system; for two of them this is all that can be tried here. */
class JpackageTest {
  private static final Path PACKAGING = Path.of("packaging").toAbsolutePath();
  private static final Path IMAGE = Path.of("image");
  private final Jpackage jpackage = new Jpackage(new Release("0.1.0", 2026), PACKAGING, Path.of("work"));

  private List<String> image(Os os) {
    return jpackage.image(os, Path.of("input"), Path.of("runtime"));
  }

  private List<String> installer(Target target) {
    return jpackage.installer(target, IMAGE);
  }

  private static String after(List<String> arguments, String option) {
    assertThat(arguments).contains(option);
    return arguments.get(arguments.indexOf(option) + 1);
  }

  @ParameterizedTest
  @EnumSource(Os.class)
  void everySystemsImageRunsTheSameProgramWithItsOwnIcon(Os os) {
    List<String> told = image(os);
    assertThat(after(told, "--type")).isEqualTo("app-image");
    assertThat(after(told, "--main-class")).isEqualTo("org.hopscope.app.Main");
    assertThat(after(told, "--main-jar")).isEqualTo("hopscope.jar");
    assertThat(after(told, "--runtime-image")).isEqualTo("runtime");
    assertThat(told).contains("-XX:AOTCache=$APPDIR/hopscope.aot", "-Xlog:disable");
    assertThat(Path.of(after(told, "--icon"))).isRegularFile();
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyInstallerOpensKeptAnalysesWhereTheSystemHandsThemOver(Target target) {
    List<String> told = installer(target);
    if (target == Target.DMG) {
      assertThat(told).doesNotContain("--file-associations");
    } else {
      assertThat(after(told, "--file-associations")).endsWith("hopscope-file.properties");
    }
    assertThat(Path.of(after(told, "--license-file"))).isRegularFile();
    assertThat(jpackage.icon("hopscope-file", target.os)).isRegularFile();
  }

  @Test
  void whatIsAssociatedIsReadAsOneLineEach() {
    assertThat(FileAssociation.lines(Path.of("C:\\work\\icon.ico")))
        .containsExactly(
            "extension=hopscope", "mime-type=application/vnd.hopscope.analysis+json", "description=Hopscope analysis",
            "icon=C:/work/icon.ico");
  }

  @Test
  void theDebianPackageNamesWhatTheToolkitLoads() {
    List<String> told = installer(Target.DEB);
    assertThat(after(told, "--linux-package-deps")).contains("libgtk-3-0", "libgl1", "libxtst6");
    assertThat(after(told, "--linux-package-name")).isEqualTo("hopscope");
    assertThat(after(told, "--linux-menu-group")).isEqualTo("Network;System;");
    assertThat(told).contains("--linux-shortcut");
    assertThat(told).noneMatch(s -> s.startsWith("--win-") || s.startsWith("--mac-"));
  }

  @Test
  void windowsKnowsANewerVersionForTheSameProgram() {
    List<String> machine = installer(Target.MSI);
    List<String> user = installer(Target.MSI_USER);
    assertThat(after(machine, "--win-upgrade-uuid")).isEqualTo("3a0b0b52-6f5c-4f0e-9a55-5f0d4f2b8a11");
    assertThat(after(user, "--win-upgrade-uuid")).isEqualTo("c84e2f7d-1d0c-4b7e-8f43-27b1c65d9e36");
    assertThat(UUID.fromString(Jpackage.UPGRADE_MACHINE)).isNotEqualTo(UUID.fromString(Jpackage.UPGRADE_USER));
    assertThat(after(machine, "--type")).isEqualTo("msi");
    assertThat(machine).contains("--win-menu").doesNotContain("--win-per-user-install");
    assertThat(user).contains("--win-menu", "--win-per-user-install");
  }

  @Test
  void windowsHasASecondProgramForTheCommandPrompt() throws Exception {
    String launcher = after(image(Os.WINDOWS), "--add-launcher");
    assertThat(launcher).startsWith("hopscope-cli=");
    assertThat(Files.readString(Path.of(launcher.substring("hopscope-cli=".length())))).contains("win-console=true");
    assertThat(image(Os.LINUX)).doesNotContain("--add-launcher");
    assertThat(image(Os.MACOS)).doesNotContain("--add-launcher");
  }

  @Test
  void macosGetsOneIdentityInImageAndDiskImage() {
    for (List<String> told : List.of(image(Os.MACOS), installer(Target.DMG))) {
      assertThat(after(told, "--mac-package-identifier")).isEqualTo("org.hopscope.Hopscope");
      assertThat(after(told, "--name")).isEqualTo("Hopscope");
      assertThat(after(told, "--app-version")).isEqualTo("1.0.1");
    }
  }

  @Test
  void aMacsProgramIsSealedWhenItIsWhole() {
    assertThat(Jpackage.seal(IMAGE, "Example Ltd"))
        .containsExactly("--type", "app-image", "--app-image", "image", "--mac-sign", "--mac-signing-key-user-name",
            "Example Ltd");
    assertThat(image(Os.MACOS)).doesNotContain("--mac-sign");
  }

  @Test
  void installersTakeNumbersAlone() {
    assertThat(new Release("0.2.0-SNAPSHOT", 2026).numbers(Os.WINDOWS)).isEqualTo("0.2.0");
    assertThat(new Release("1.4.2", 2026).numbers(Os.MACOS)).isEqualTo("1.4.2");
    assertThat(new Release("0.2.0", 2026).numbers(Os.MACOS)).isEqualTo("1.0.2");
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void aFileIsCalledAfterWhatItIsFor(Target target) {
    String name = target.fileName(new Release("0.1.0", 2026), "aarch64");
    assertThat(name).startsWith("hopscope-0.1.0-").contains("aarch64").contains(target.os.name().toLowerCase());
    assertThat(Target.named(target.name().toLowerCase().replace('_', '-'))).isEqualTo(target);
  }

  @Test
  void whatNobodyMakesIsRefusedByName() {
    assertThatThrownBy(() -> Target.named("rpm")).hasMessageContaining("rpm");
  }

  @ParameterizedTest
  @EnumSource(Os.class)
  void theCacheIsTrainedWithWhatTheProgramIsStartedWith(Os os) {
    List<String> trained = new Training(os, IMAGE).command(true);
    assertThat(trained).containsAll(JavaOptions.ALWAYS).startsWith(os.java(IMAGE).toString());
    assertThat(JavaOptions.launched()).containsAll(JavaOptions.ALWAYS);
    assertThat(trained).contains("-XX:AOTCacheOutput=" + os.app(IMAGE).resolve("hopscope.aot"));
  }

  @Test
  void withoutAScreenOneIsMadeOnLinux() {
    assertThat(new Training(Os.LINUX, IMAGE).command(false)).startsWith("xvfb-run", "-a");
    assertThat(new Training(Os.MACOS, IMAGE).command(false)).doesNotContain("xvfb-run");
  }

  @Test
  void systemsAreKnownByWhatJavaCallsThem() {
    assertThat(List.of(Os.of("Windows 11"), Os.of("Mac OS X"), Os.of("Linux"))).containsExactly(Os.WINDOWS, Os.MACOS,
        Os.LINUX);
  }
}

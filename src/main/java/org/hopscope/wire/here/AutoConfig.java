package org.hopscope.wire.here;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.wire.here.Registry.Hive;
import org.hopscope.wire.here.Registry.View;

/** The proxy script that is set on this computer. Scripts that are only searched for (WPAD) are not looked for. */
final class AutoConfig {
  private static final String INTERNET_SETTINGS = "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
  private static final List<String> SCUTIL = List.of("/usr/sbin/scutil", "--proxy");
  private static final List<String> GNOME_MODE = List.of("gsettings", "get", "org.gnome.system.proxy", "mode");
  private static final List<String> GNOME_URL = List.of("gsettings", "get", "org.gnome.system.proxy", "autoconfig-url");
  private static final Pattern MAC = Pattern
      .compile("(?m)^\\s*(ProxyAutoConfig(?:Enable|URLString))\\s*:\\s*(\\S+)\\s*$");
  private static final int LONGEST = 64 * 1024;
  private static final int SECONDS = 2;

  private AutoConfig() {}

  static Optional<URI> ofThisMachine() {
    return of(System.getProperty("os.name", ""), AutoConfig::run);
  }

  /** @param program what a program prints; empty when it is not there, fails or does not end */
  static Optional<URI> of(String os, Function<List<String>, Optional<String>> program) {
    if (os.startsWith("Windows")) {
      return ofWindows(new WindowsRegistry());
    }
    return os.startsWith("Mac")
        ? program.apply(SCUTIL).flatMap(AutoConfig::ofMac)
        : program.apply(GNOME_MODE).filter(mode -> gnomeText(mode).equals("auto"))
            .flatMap(auto -> program.apply(GNOME_URL)).map(AutoConfig::gnomeText).flatMap(AutoConfig::url);
  }

  static Optional<URI> ofWindows(Registry registry) {
    return registry.value(Hive.USER, View.BITS_64, INTERNET_SETTINGS, "AutoConfigURL").map(Object::toString)
        .flatMap(AutoConfig::url);
  }

  private static Optional<URI> ofMac(String printed) {
    String enabled = "0";
    String url = "";
    for (Matcher line = MAC.matcher(printed); line.find();) {
      if (line.group(1).endsWith("Enable")) {
        enabled = line.group(2);
      } else {
        url = line.group(2);
      }
    }
    return enabled.equals("1") ? url(url) : Optional.empty();
  }

  /** 'text', as GVariant prints it. */
  private static String gnomeText(String printed) {
    return printed.strip().replaceAll("^'|'$", "");
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(Settings.script(text.strip()));
    } catch (BadSetting notOne) {
      return Optional.empty();
    }
  }

  private static Optional<String> run(List<String> command) {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      Process started = process;
      Thread watch = Thread.startVirtualThread(() -> endIn(started));
      String printed = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      watch.interrupt();
      return ended && process.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  private static void endIn(Process process) {
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
    } catch (InterruptedException ended) {
      // in time
    }
  }
}

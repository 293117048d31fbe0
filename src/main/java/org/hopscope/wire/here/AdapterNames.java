package org.hopscope.wire.here;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hopscope.wire.dns.Adapters;

/** Which adapter brought which resolver, as far as this machine's own tools tell in time. */
final class AdapterNames {
  private static final long PATIENCE_MILLIS = 1_500;
  private static final int LARGEST = 100_000;

  private AdapterNames() {}

  static Map<InetSocketAddress, String> now() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return ask(Adapters::netsh, "netsh", "interface", "ip", "show", "dnsservers");
    }
    return system.contains("mac")
        ? ask(Adapters::scutil, "scutil", "--dns") : ask(Adapters::resolvectl, "resolvectl", "dns");
  }

  /** Empty when there is no such tool, or it takes too long. */
  private static Map<InetSocketAddress, String> ask(
      Function<String, Map<InetSocketAddress, String>> reader, String... command) {
    return printedBy(reader, Map.of(), command);
  }

  /** @param none where there is no such tool, or it takes too long */
  static <T> T printedBy(Function<String, T> reader, T none, String... command) {
    Process tool;
    try {
      tool = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    } catch (IOException noSuchTool) {
      return none;
    }
    try {
      tool.getOutputStream().close();
      return CompletableFuture.supplyAsync(() -> printed(tool), Thread::startVirtualThread)
          .thenApply(reader).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return none;
    } catch (Exception noAnswer) {
      return none;
    } finally {
      tool.destroyForcibly();
    }
  }

  private static String printed(Process tool) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    try {
      return new String(tool.getInputStream().readNBytes(LARGEST), charset);
    } catch (IOException closed) {
      return "";
    }
  }
}

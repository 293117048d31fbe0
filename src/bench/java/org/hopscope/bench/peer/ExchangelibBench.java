package org.hopscope.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hopscope.bench.AnalysisBench;
import org.hopscope.bench.Row;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Scenario;

/**
 * Until Hopscope knows the step that Outlook stops at, every step before it tried, against the discovery of Debian's
 * python3-exchangelib, which stops at the first answer; without the start of Python. Needs Linux with that package.
 */
public final class ExchangelibBench {
  private static final List<String> WORLDS = List.of(
      "onprem-only", "hybrid-onprem", "hybrid-cloud-internet", "cloud-healthy-internet", "cloud-two-holes",
      "server-503");
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path SCRIPT = Path.of("src/bench/python/discover.py");
  private static final int RUNS = 3;

  private record Found(double seconds, String what) {}

  private ExchangelibBench() {}

  public static List<Row> rows(boolean quick) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (String id : WORLDS) {
      rows.add(row(PracticeLab.scenarios().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(),
          quick ? 1 : RUNS));
      System.out.println(rows.getLast());
    }
    return rows;
  }

  private static Row row(Scenario scenario, int runs) throws IOException, InterruptedException {
    AnalysisBench.run(scenario);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    String what = "";
    for (int i = 0; i < runs; i++) {
      ours.add(seconds(AnalysisBench.discovery(scenario)));
      Found found = exchangelib(scenario);
      theirs.add(found.seconds());
      what = found.what();
    }
    double mine = middle(ours);
    double other = middle(theirs);
    return new Row("discovery, " + scenario.id(), String.format(Locale.ROOT, "%.2f s", mine),
        String.format(Locale.ROOT, "exchangelib, %.2f s: %s", other, what), mine / other, 1);
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }

  private static double middle(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static Found exchangelib(Scenario scenario) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("exchangelib");
    try (RunningLab lab = PracticeLab.start(scenario, LabOptions.roundTrip(AnalysisBench.ROUND_TRIP));
        Gate gate = new Gate(lab.view().dialer())) {
      Path root = Files.writeString(folder.resolve("root.pem"), pem(lab.view().trusted().getFirst()));
      Path said = folder.resolve("said");
      ProcessBuilder python = new ProcessBuilder(
          PYTHON.toString(), SCRIPT.toString(), Integer.toString(lab.view().resolvers().getFirst().getPort()),
          Integer.toString(gate.port()), scenario.address())
          .redirectInput(Files.writeString(folder.resolve("password"), scenario.password()).toFile())
          .redirectOutput(said.toFile()).redirectError(folder.resolve("errors").toFile());
      python.environment().put("REQUESTS_CA_BUNDLE", root.toString());
      Process process = python.start();
      if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(Files.readString(folder.resolve("errors")));
      }
      String[] words = Files.readString(said).strip().split(" ", 2);
      return new Found(Double.parseDouble(words[0]), words[1]);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static String pem(X509Certificate root) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(root.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

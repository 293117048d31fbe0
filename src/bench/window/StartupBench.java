import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The packaged window against an empty one: the same Java, the same toolkit, each with a cache of its own, in turns.
 * The time is from the start of the process to a painted window that answers, by the clock and by the processor; the
 * latter tells on a machine that is busy.
 */
public final class StartupBench {
  private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow", "-Xlog:disable");
  private static final String LINE = "%-44s %8s %8s %8s %8s%n";

  private final Path java;
  private final Path app;
  private final Path work;
  private final List<String> installed;

  /** One start: time, processor time, and the memory a second later. */
  private record Start(Duration time, Duration processor, Memory memory) {}

  /** Resident, and the part of it that is not files which others may use too; in MB. */
  private record Memory(double resident, double own) {}

  private StartupBench(Path image, Path work) throws IOException {
    this.java = image.resolve("lib/runtime/bin/java");
    this.app = image.resolve("lib/app");
    this.work = work;
    this.installed = Files.readAllLines(app.resolve("hopscope.cfg")).stream()
        .filter(line -> line.startsWith("java-options=-X")).map(line -> line.substring("java-options=".length()))
        .map(line -> line.replace("$APPDIR", app.toString())).toList();
  }

  public static void main(String[] args) throws Exception {
    new StartupBench(Path.of(args[0]), Path.of(args[1])).run(Integer.parseInt(args[2]));
  }

  private void run(int runs) throws Exception {
    compile();
    Path toolkit = toolkit();
    List<String> gc = installed.stream().filter(option -> !option.contains("AOTCache") && !option.startsWith("-Xlog"))
        .toList();
    String floorPath = toolkit + ":" + probe();
    List<String> plain = command(gc, floorPath, "Floor", "stay");
    Path cache = work.resolve("floor.aot");
    train(command(with(gc, "-XX:AOTCacheOutput=" + cache), floorPath, "Floor", "leave"));
    List<String> cached = command(with(gc, "-XX:AOTCache=" + cache), floorPath, "Floor", "stay");
    List<String> ours = command(installed, app.resolve("hopscope.jar") + ":" + probe(), "org.hopscope.app.Main",
        "stay");
    List<List<Start>> seen = turns(List.of(plain, cached, ours), runs);
    print(seen, runs);
    used();
  }

  private void compile() {
    ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err,
        "-cp", app.resolve("hopscope.jar").toString(), "-d", work.resolve("classes").toString(),
        "src/bench/window/Floor.java", "src/bench/window/Probe.java");
  }

  private Path probe() throws IOException {
    Path jar = work.resolve("probe.jar");
    if (!Files.exists(jar)) {
      ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err,
          "--create", "--file", jar.toString(), "-C", work.resolve("classes").toString(), ".");
    }
    return jar;
  }

  /** The toolkit alone, as it is in the product: classes in a jar that is not compressed, libraries beside it. */
  private Path toolkit() throws IOException {
    Path jar = work.resolve("toolkit.jar");
    try (JarFile from = new JarFile(app.resolve("hopscope.jar").toFile());
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (JarEntry entry : from.stream().filter(e -> e.getName().matches("(javafx|com/sun/(?!jna)).*")).toList()) {
        JarEntry same = new JarEntry(entry);
        out.putNextEntry(same);
        from.getInputStream(entry).transferTo(out);
        out.closeEntry();
      }
    }
    try (Stream<Path> beside = Files.list(app)) {
      for (Path library : beside.filter(path -> path.toString().endsWith(".so")).toList()) {
        Files.copy(library, work.resolve(library.getFileName()));
      }
    }
    return jar;
  }

  private List<String> command(List<String> options, String path, String main, String end) {
    return Stream.of(List.of(java.toString()), OPTIONS, options, List.of("-cp", path, "Probe", main, end))
        .flatMap(List::stream).toList();
  }

  private static List<String> with(List<String> options, String one) {
    return Stream.concat(options.stream(), Stream.of(one)).toList();
  }

  private static void train(List<String> command) throws IOException, InterruptedException {
    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        .waitFor();
  }

  private static List<List<Start>> turns(List<List<String>> commands, int runs) throws Exception {
    List<List<Start>> seen = new ArrayList<>(commands.stream().map(_ -> (List<Start>) new ArrayList<Start>()).toList());
    for (int run = -1; run < runs; run++) {
      for (int which = 0; which < commands.size(); which++) {
        Start start = start(commands.get(which));
        if (run >= 0) {
          seen.get(which).add(start);
        }
      }
    }
    return seen;
  }

  private static Start start(List<String> command) throws Exception {
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader said = process.inputReader()) {
      until(said, "usable");
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
      Thread.sleep(1000);
      return new Start(time, processor, memory(process.pid()));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void until(BufferedReader said, String word) throws IOException {
    String line = said.readLine();
    while (line != null && !line.equals(word)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("it ended before it was " + word);
    }
  }

  private static Memory memory(long process) throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/" + process + "/status"));
    return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "RssAnon:"));
  }

  private static double megabytes(List<String> status, String key) {
    return status.stream().filter(line -> line.startsWith(key)).map(line -> line.replaceAll("\\D", ""))
        .mapToDouble(Double::parseDouble).findFirst().orElseThrow() / 1024;
  }

  private static void print(List<List<Start>> seen, int runs) {
    System.out.printf("%d starts each, in turns, medians; %s, %d processors%n", runs,
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    System.out.printf(LINE, "until the window can be used", "ms", "CPU ms", "MB", "MB own");
    double[][] rows = seen.stream().map(StartupBench::medians).toArray(double[][]::new);
    row("empty window", rows[0]);
    row("empty window with a cache of its own", rows[1]);
    row("Hopscope as installed", rows[2]);
    ratio("Hopscope to the empty window", rows[2], rows[0]);
    ratio("Hopscope to the empty window with a cache", rows[2], rows[1]);
  }

  private static double[] medians(List<Start> starts) {
    return new double[]{
        median(starts.stream().mapToDouble(s -> s.time().toMillis()).toArray()),
        median(starts.stream().mapToDouble(s -> s.processor().toMillis()).toArray()),
        median(starts.stream().mapToDouble(s -> s.memory().resident()).toArray()),
        median(starts.stream().mapToDouble(s -> s.memory().own()).toArray())
    };
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void row(String what, double... values) {
    System.out.printf(LINE, what, number("%.0f", values[0]), number("%.0f", values[1]), number("%.0f", values[2]),
        number("%.0f", values[3]));
  }

  private static void ratio(String what, double[] ours, double[] floor) {
    System.out.printf(LINE, what, number("%.2f", ours[0] / floor[0]), number("%.2f", ours[1] / floor[1]),
        number("%.2f", ours[2] / floor[2]), number("%.2f", ours[3] / floor[3]));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** An analysis of the practice lab, whose servers run in the same process, and then a report. */
  private void used() throws Exception {
    List<String> command = Stream.of(List.of(java.toString()), OPTIONS, installed,
        List.of("-cp", app.resolve("hopscope.jar").toString(), "org.hopscope.app.TrainingRun", "3"))
        .flatMap(List::stream).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader said = process.inputReader()) {
      for (String stage : List.of("analyzed", "reported")) {
        until(said, stage);
        Thread.sleep(2000);
        Memory memory = memory(process.pid());
        System.out.printf(LINE, stage, "", "", number("%.0f", memory.resident()), number("%.0f", memory.own()));
      }
    }
    process.waitFor();
  }
}

package org.hopscope.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes packages of the jar that Maven has left, for the system that this runs on, in {@code target/packages/made}.
 * Arguments: the version, then what is wanted, as {@link Target} calls it.
 */
public final class Packager {
  private static final Path JAR = Path.of("target", "hopscope.jar");
  private static final Path PORTABLE = Path.of("portable.properties");

  private final Jpackage jpackage;
  private final Os os = Os.of(System.getProperty("os.name"));
  private final Path work;

  private Packager(Release release) {
    this.work = Path.of("target", "packages").toAbsolutePath();
    this.jpackage = new Jpackage(release, Path.of("packaging").toAbsolutePath(), work);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Target> wanted = Arrays.stream(args).skip(1).map(Target::named).toList();
    new Packager(new Release(args[0], Year.now().getValue())).make(wanted);
  }

  private void make(List<Target> wanted) throws IOException, InterruptedException {
    for (Target target : wanted) {
      if (target.os != os) {
        throw new IOException("a " + target + " is made on " + target.os + ", and this is " + os);
      }
    }
    clear(work);
    Path made = Files.createDirectories(work.resolve("made"));
    Path image = image();
    for (Target target : wanted) {
      make(target, image, made);
    }
  }

  private Path image() throws IOException, InterruptedException {
    Path input = work.resolve("input");
    new ProductJar(os).write(JAR, input);
    Path runtime = work.resolve("runtime");
    tool("jlink", RuntimeImage.arguments(runtime));
    tool("jpackage", jpackage.image(os, input, runtime));
    Path image = jpackage.image(os);
    new Training(os, image).run();
    seal(image);
    return image;
  }

  /** On a Mac whose key chain has the key that the environment names. */
  private void seal(Path image) throws IOException {
    String signer = System.getenv("MAC_SIGNER");
    if (os == Os.MACOS && signer != null && !signer.isBlank()) {
      tool("jpackage", Jpackage.seal(image, signer));
    }
  }

  private void make(Target target, Path image, Path made) throws IOException, InterruptedException {
    if (target.installer()) {
      Files.write(work.resolve("hopscope-file.properties"), FileAssociation.lines(jpackage.icon("hopscope-file", os)));
      Path fresh = work.resolve("fresh");
      tool("jpackage", jpackage.installer(target, image));
      Files.move(only(fresh), made.resolve(name(target)));
    } else {
      archive(target, image, made);
    }
  }

  private void archive(Target target, Path image, Path made) throws IOException, InterruptedException {
    Path file = made.resolve(name(target));
    if (target == Target.ZIP) {
      Files.copy(jpackage.packaging().resolve(PORTABLE), image.resolve("hopscope.properties"));
      Archive.zip(image, file);
    } else {
      run(Archive.tar(image, file));
    }
  }

  private String name(Target target) {
    String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    return target.fileName(jpackage.release(), processor);
  }

  /** jpackage names what it makes by rules of its own. */
  private static Path only(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findFirst().orElseThrow();
    }
  }

  private static void tool(String name, List<String> arguments) throws IOException {
    System.out.println(name + " " + String.join(" ", arguments));
    int came = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
    if (came != 0) {
      throw new IOException(name + " ended with " + came);
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int came = new ProcessBuilder(new ArrayList<>(command)).inheritIO().start().waitFor();
    if (came != 0) {
      throw new IOException(command.getFirst() + " ended with " + came);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          one.toFile().setWritable(true);
          Files.delete(one);
        }
      }
    }
  }
}

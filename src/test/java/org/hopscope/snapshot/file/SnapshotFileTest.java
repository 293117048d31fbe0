package org.hopscope.snapshot.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hopscope.graph.GraphFold;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
  private static final Path FORMAT = Path.of("src/docs/snapshot-format.md");

  @TempDir
  private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Path file = folder.resolve("anna.hopscope");
    SnapshotFile.write(file, Example.snapshot());
    assertThat(SnapshotFile.read(file)).isEqualTo(new Opened.Good<>(Example.snapshot()));
    assertThat(((Opened.Good<Snapshot>) SnapshotFile.read(file)).content().graph())
        .isEqualTo(GraphFold.replay(Example.events("anna.weber@fabrikam.de", "autodiscover.fabrikam.de")));
  }

  @Test
  void whatItIsAboutIsReadWithoutTheRest() throws Exception {
    Path file = folder.resolve("anna.hopscope");
    String text = SnapshotFile.text(Example.snapshot());
    Files.writeString(file, text.substring(0, text.indexOf("\"events\"")));
    assertThat(SnapshotFile.header(file)).isEqualTo(new Opened.Good<>(Example.snapshot().header()));
  }

  /** A class may be renamed; a file of last year may not. */
  @Test
  void everyKindHasANameOfItsOwn() {
    for (Class<?> family : TypeNames.families()) {
      Collection<String> names = TypeNames.family(family).values();
      assertThat(TypeNames.family(family).keySet()).as(family.getSimpleName())
          .containsExactlyInAnyOrder(family.getPermittedSubclasses());
      assertThat(names).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyNameIsDocumented() throws Exception {
    String described = Files.readString(FORMAT);
    for (Class<?> family : TypeNames.families()) {
      TypeNames.family(family).forEach((kind, name) -> {
        String row = described.lines().filter(l -> l.startsWith("| `" + name + "` |")).findFirst().orElse("");
        List<String> parts = Arrays.stream(kind.getRecordComponents()).map(p -> "`" + p.getName() + "`").toList();
        assertThat(row).as(name + " in " + FORMAT).contains(parts);
      });
    }
  }

  /** Their names are in files: one that is taken away or renamed makes older files unreadable. */
  @Test
  void everyWordOfALimitedChoiceIsDocumented() throws Exception {
    String described = Files.readString(FORMAT);
    Set<Class<?>> choices = new HashSet<>();
    Stream
        .concat(TypeNames.families().stream().flatMap(f -> TypeNames.family(f).keySet().stream()),
            Stream.of(Header.class))
        .forEach(kind -> choices(kind, choices));
    for (Class<?> choice : choices) {
      String words = String.join(", ", Arrays.stream(choice.getEnumConstants())
          .map(c -> "`" + ((Enum<?>) c).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "`").toList());
      assertThat(described).as(choice.getSimpleName()).contains("| " + choice.getSimpleName() + " | " + words + " |");
    }
  }

  private static void choices(Class<?> type, Set<Class<?>> found) {
    for (var part : type.getRecordComponents()) {
      Stream.concat(Stream.of(part.getType()), arguments(part.getGenericType())).forEach(t -> {
        if (t.isEnum()) {
          found.add(t);
        } else if (t.isRecord() && t != type) {
          choices(t, found);
        }
      });
    }
  }

  private static Stream<Class<?>> arguments(java.lang.reflect.Type type) {
    return type instanceof java.lang.reflect.ParameterizedType list
        ? Arrays.stream(list.getActualTypeArguments())
            .flatMap(a -> a instanceof Class<?> c ? Stream.of(c) : arguments(a))
        : Stream.empty();
  }
}

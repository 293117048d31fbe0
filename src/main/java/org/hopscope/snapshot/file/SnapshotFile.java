package org.hopscope.snapshot.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;

/** Writes and opens {@code .hopscope} files. */
public final class SnapshotFile {
  /** What the name of a file ends with. */
  public static final String ENDING = ".hopscope";

  static final String FORMAT = "hopscope";
  /** Told apart by a reader. Grows when an older reader would misunderstand. */
  static final int VERSION = 1;

  /** Bytes, of which some may be empty lines. */
  private static final int END = 64;

  /** What came of opening a file. */
  public sealed interface Opened<T> {
    record Good<T>(T content) implements Opened<T> {}

    /** The file is as it was; nothing of it was taken. */
    record Refused<T>(Message why) implements Opened<T> {}
  }

  private SnapshotFile() {}

  /** Whole or not at all: what was there before stays until the new file is complete. */
  public static void write(Path file, Snapshot snapshot) throws WholeFile.NotWritten {
    WholeFile.write(file, text(snapshot));
  }

  /** A line an event, and one each of the session, for those who read or compare it with other tools. */
  public static String text(Snapshot snapshot) {
    String session = snapshot.session().map(s -> ",\n\"session\":" + lines(s.log())).orElse("");
    return head(snapshot.header()) + lines(snapshot.events()) + session + "}\n";
  }

  private static String lines(List<?> all) {
    return all.stream().map(Json.MAPPER::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static String head(Header header) {
    return "{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\n\"header\":"
        + Json.MAPPER.writeValueAsString(header) + ",\n\"events\":";
  }

  /** Not on a window's thread. */
  public static Opened<Snapshot> read(Path file) {
    return SnapshotReader.open(file, SnapshotReader::whole);
  }

  /**
   * The same of what is no file of this computer's.
   *
   * @param name for the sentence that refuses it
   */
  public static Opened<Snapshot> read(Path name, byte[] content) {
    return SnapshotReader.open(name, new ByteArrayInputStream(content), content.length, SnapshotReader::whole);
  }

  /** Whether the end of what was begun is there, as far as the last signs tell. */
  public static boolean ends(Path file) {
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate((int) Math.min(END, bytes.size()));
      bytes.position(bytes.size() - last.capacity());
      while (last.hasRemaining() && bytes.read(last) >= 0) {}
      return new String(last.array(), StandardCharsets.UTF_8).stripTrailing().endsWith("}");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The sentence for a file that does not end. */
  public static Message cut(Path file) {
    return Message.of("snapshot.refused.cut", Visible.of(file.toString()));
  }

  /** What the file is about, from its first lines. */
  public static Opened<Header> header(Path file) {
    return SnapshotReader.open(file, SnapshotReader::head);
  }
}

package org.hopscope.snapshot.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;

/**
 * The folder of one batch: {@code addresses.txt}, a line an address and never a password; {@code results}, a {@code
 * .hopscope} file each that is done; {@code journal.jsonl}, a line with how they are analyzed, and one more for each
 * that is done, once its file is whole.
 * What a crash leaves is gone on with: a line that it has torn is cut off. One process at a time. Safe for several
 * threads that add.
 */
public final class BatchFolder implements AutoCloseable {
  private static final String ADDRESSES = "addresses.txt";
  private static final String JOURNAL = "journal.jsonl";
  private static final String RESULTS = "results";

  private final Path folder;
  private final List<EmailAddress> addresses;
  private final Map<Integer, BatchRow> before;
  private final FileChannel journal;
  private Map<String, List<String>> options;

  private BatchFolder(
      Path folder, List<EmailAddress> addresses, Map<Integer, BatchRow> before, Map<String, List<String>> options,
      FileChannel journal) {
    this.folder = folder;
    this.addresses = List.copyOf(addresses);
    this.before = before;
    this.options = options;
    this.journal = journal;
  }

  /** Whether a batch was begun there. */
  public static boolean begun(Path folder) {
    return Files.exists(folder.resolve(ADDRESSES));
  }

  /** Begins a batch in a folder that is made if need be, and has none yet. */
  public static BatchFolder begin(Path folder, List<EmailAddress> addresses) throws WholeFile.NotWritten {
    if (begun(folder)) {
      throw new WholeFile.NotWritten(Message.of("batch.folder.begun", folder));
    }
    try {
      Files.createDirectories(folder.resolve(RESULTS));
    } catch (IOException cannot) {
      throw new WholeFile.NotWritten(Message.of("history.no-folder", folder));
    }
    FileChannel journal = lock(folder);
    WholeFile.write(
        folder.resolve(ADDRESSES), String.join("\n", addresses.stream().map(EmailAddress::text).toList()) + "\n");
    return new BatchFolder(folder, addresses, Map.of(), Map.of(), journal);
  }

  /** Opens one to go on with. */
  public static BatchFolder resume(Path folder) throws WholeFile.NotWritten {
    List<EmailAddress> addresses = addresses(folder);
    FileChannel journal = lock(folder);
    try {
      Files.createDirectories(folder.resolve(RESULTS));
      List<String> lines = lines(journal);
      return new BatchFolder(folder, addresses, read(folder, addresses, lines), options(lines), journal);
    } catch (IOException unreadable) {
      close(journal);
      throw new WholeFile.NotWritten(Message.of("batch.folder.unreadable", folder));
    }
  }

  private static List<EmailAddress> addresses(Path folder) throws WholeFile.NotWritten {
    try {
      List<EmailAddress> all = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve(ADDRESSES))) {
        if (!(EmailAddress.parse(line) instanceof EmailAddress.Parsed.Good(EmailAddress address))) {
          throw new WholeFile.NotWritten(Message.of("batch.folder.edited", folder.resolve(ADDRESSES)));
        }
        all.add(address);
      }
      if (all.isEmpty()) {
        throw new WholeFile.NotWritten(Message.of("batch.folder.edited", folder.resolve(ADDRESSES)));
      }
      return all;
    } catch (NoSuchFileException none) {
      throw new WholeFile.NotWritten(Message.of("batch.folder.none", folder));
    } catch (IOException unreadable) {
      throw new WholeFile.NotWritten(Message.of("batch.folder.unreadable", folder));
    }
  }

  private static FileChannel lock(Path folder) throws WholeFile.NotWritten {
    FileChannel journal;
    try {
      journal = FileChannel.open(
          folder.resolve(JOURNAL), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException denied) {
      throw new WholeFile.NotWritten(Message.of("batch.folder.unreadable", folder));
    }
    if (!free(journal)) {
      close(journal);
      throw new WholeFile.NotWritten(Message.of("batch.folder.held", folder));
    }
    return journal;
  }

  /** A disk that knows no locks has nobody else on it. */
  private static boolean free(FileChannel journal) {
    try {
      return journal.tryLock() != null;
    } catch (OverlappingFileLockException ownOther) {
      return false;
    } catch (IOException unknown) {
      return true;
    }
  }

  private static void close(FileChannel journal) {
    try {
      journal.close();
    } catch (IOException gone) {
      // nothing more is written
    }
  }

  /** Cuts off a last line without an end. */
  private static List<String> lines(FileChannel journal) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, journal.size()));
    while (bytes.hasRemaining() && journal.read(bytes) >= 0) {}
    int whole = bytes.position();
    while (whole > 0 && bytes.get(whole - 1) != '\n') {
      whole--;
    }
    journal.truncate(whole);
    journal.position(whole);
    return new String(bytes.array(), 0, whole, StandardCharsets.UTF_8).lines().toList();
  }

  /** The last ones. */
  private static Map<String, List<String>> options(List<String> lines) {
    return lines.stream().map(JournalLine::options).flatMap(Optional::stream).reduce(Map.of(), (_, later) -> later);
  }

  /** A line counts if its file is there and it names the address of its number. */
  private static Map<Integer, BatchRow> read(Path folder, List<EmailAddress> addresses, List<String> lines) {
    Map<Integer, BatchRow> rows = new TreeMap<>();
    lines.stream().map(JournalLine::read).flatMap(Optional::stream)
        .filter(row -> row.number() >= 1 && row.number() <= addresses.size()
            && addresses.get(row.number() - 1).text().equals(row.address()) && Files.exists(file(folder, row.number())))
        .forEach(row -> rows.put(row.number(), row));
    return rows;
  }

  /** Keeps what came of one address. */
  public BatchRow add(int number, Snapshot ended) throws WholeFile.NotWritten {
    SnapshotFile.write(file(number), ended);
    BatchRow row = BatchRow.of(number, ended);
    append(JournalLine.of(row));
    return row;
  }

  /** How the addresses are analyzed from now on; the same as before is not written again. */
  public synchronized void goOnBy(Map<String, List<String>> now) throws WholeFile.NotWritten {
    if (!now.equals(options)) {
      append(JournalLine.of(now));
      options = Map.copyOf(now);
    }
  }

  private synchronized void append(String text) throws WholeFile.NotWritten {
    ByteBuffer line = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        journal.write(line);
      }
    } catch (IOException full) {
      throw new WholeFile.NotWritten(Message.of("batch.folder.full", folder));
    }
  }

  /** All of them, done or not, in the order of their numbers. */
  public List<EmailAddress> addresses() {
    return addresses;
  }

  /** Those that were done when the folder was opened, by number. */
  public Map<Integer, BatchRow> before() {
    return before;
  }

  /** How they were analyzed up to now, by name; empty where nothing tells. */
  public synchronized Map<String, List<String>> options() {
    return options;
  }

  public Path path() {
    return folder;
  }

  /** Where the analysis of an address is, once it is done. */
  public Path file(int number) {
    return file(folder, number);
  }

  private static Path file(Path folder, int number) {
    return folder.resolve(RESULTS).resolve("%06d%s".formatted(number, SnapshotFile.ENDING));
  }

  @Override
  public void close() {
    close(journal);
  }
}

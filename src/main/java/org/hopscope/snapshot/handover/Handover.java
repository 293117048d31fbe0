package org.hopscope.snapshot.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.hopscope.snapshot.report.Report;
import org.hopscope.snapshot.report.ReportFormat;

/**
 * The package for whoever goes on: the report to read, the analysis with the session's log to open, and the text of
 * the ticket.
 */
public record Handover(Report report, Snapshot snapshot, String ticket) {
  /** What the name of a package ends with. */
  public static final String ENDING = ".zip";
  static final String TICKET = "ticket.txt";

  /** As a zip file, whole or not at all. Takes up to two seconds: not on a window's thread. */
  public void write(Path to) throws WholeFile.NotWritten {
    WholeFile.write(to, zip());
  }

  private byte[] zip() {
    String report = ReportFormat.PDF.fileName(this.report);
    String name = report.substring(0, report.length() - ReportFormat.PDF.id().length() - 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      put(zip, report, ReportFormat.PDF.make(this.report));
      put(zip, name + SnapshotFile.ENDING, SnapshotFile.text(snapshot).getBytes(StandardCharsets.UTF_8));
      put(zip, TICKET, ticket.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /** Dated as the analysis. */
  private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    Instant when = snapshot.header().when();
    entry.setLastModifiedTime(FileTime.from(when));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}

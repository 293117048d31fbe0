package org.hopscope.snapshot.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hopscope.model.Message;
import org.hopscope.model.Protocol;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.file.SnapshotFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is taken away of a batch: a table for people, the same for programs, all files in one. */
public record BatchExport(List<BatchRow> rows, Wording words) {
  /** With a byte order mark: a spreadsheet would else take it for another encoding. */
  public String csv() {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(text)) {
      csv.writeRecord(
          words.say("batch.column.number"), words.say("batch.column.address"), words.say("batch.column.outcome"),
          words.say("batch.column.home"), words.say("batch.column.protocol"), words.say("batch.column.verdict"),
          words.say("batch.column.seconds"), words.say("batch.column.cause"), words.say("batch.column.acts"));
      for (BatchRow row : rows) {
        csv.writeRecord(
            Integer.toString(row.number()), harmless(row.address()), words.say("batch.outcome." + row.outcome().id()),
            words.say("residence." + row.deployment().id()),
            row.protocol().map(Protocol::title).map(words::name).orElse(""), harmless(words.say(row.sentence())),
            Double.toString(row.took().toMillis() / 1000.0), say(row, Cause::title),
            say(row, cause -> cause.actor().word()));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private String say(BatchRow row, Function<Cause, Message> part) {
    return row.cause().map(part).map(words::say).orElse("");
  }

  /** A spreadsheet would take what begins like a formula for one. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  public String json() {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (BatchRow row : rows) {
      ObjectNode one = all.addObject();
      one.put("number", row.number()).put("address", row.address()).put("outcome", row.outcome().id())
          .put("deployment", row.deployment().id()).put("protocol", row.protocol().map(Protocol::id).orElse(null))
          .put("sentence", words.say(row.sentence())).put("millis", row.took().toMillis());
      row.cause().ifPresent(cause -> one.putObject("cause").put("rule", cause.rule())
          .put("gravity", cause.gravity().id()).put("actor", cause.actor().id())
          .put("title", words.say(cause.title())));
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  /** Each analysis by number and address, with the table. Never in memory as a whole. */
  public void zip(Path to, BatchFolder folder) throws WholeFile.NotWritten {
    zip(to, (number, zip) -> Files.copy(folder.file(number), zip));
  }

  /** The same of rows that bear other names. */
  public void zip(Path to, BatchNames names) throws WholeFile.NotWritten {
    zip(to, (number, zip) -> zip.write(renamed(names, number).getBytes(StandardCharsets.UTF_8)));
  }

  private static String renamed(BatchNames names, int number) throws IOException {
    try {
      return SnapshotFile.text(names.snapshot(number));
    } catch (WholeFile.NotWritten gone) {
      throw new IOException(gone);
    }
  }

  private interface Analysis {
    void write(int number, OutputStream zip) throws IOException;
  }

  private void zip(Path to, Analysis each) throws WholeFile.NotWritten {
    WholeFile.write(to, out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.putNextEntry(new ZipEntry("batch.csv"));
      zip.write(csv().getBytes(StandardCharsets.UTF_8));
      for (BatchRow row : rows) {
        zip.putNextEntry(new ZipEntry("%06d-%s%s".formatted(row.number(), named(row.address()), SnapshotFile.ENDING)));
        each.write(row.number(), zip);
      }
      zip.finish();
    });
  }

  /** As every kind of system takes it for the name of a file. */
  private static String named(String address) {
    return address.replaceAll("[^A-Za-z0-9@._-]", "_");
  }
}

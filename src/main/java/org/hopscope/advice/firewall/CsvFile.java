package org.hopscope.advice.firewall;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Check;
import org.hopscope.model.endpoint.Checked;
import org.hopscope.model.endpoint.EndpointVersion;

/** A line a destination (RFC 4180). The first line names the columns, in English in every language. */
final class CsvFile {
  private static final String[] COLUMNS = {
      "change", "kind", "destination", "protocol", "ports", "required", "set", "service", "category", "breaks", "seen",
      "list"};
  /** A spreadsheet takes a cell that begins so for a formula, and runs it. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvFile() {}

  static String of(MissingRules missing, Wording words) {
    StringWriter text = new StringWriter();
    CsvWriterBuilder csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0);
    write(missing, words, csv.build(text));
    return text.toString();
  }

  private static void write(MissingRules missing, Wording words, CsvWriter csv) {
    csv.writeRecord(COLUMNS);
    String version = missing.table().version().map(EndpointVersion::text).orElse("");
    for (MissingRule rule : missing.rules()) {
      destinations(rule).forEach(to -> csv.writeRecord(
          cells(rule, to, version, words).stream().map(CsvFile::harmless).toList()));
    }
  }

  private record Destination(String kind, String text) {}

  private static Stream<Destination> destinations(MissingRule rule) {
    return Stream.concat(
        rule.names().stream().map(name -> new Destination("name", name.text())),
        rule.ranges().stream().map(range -> new Destination("range", range.text())));
  }

  private static List<String> cells(MissingRule rule, Destination to, String version, Wording words) {
    return List.of(
        rule.change().id(), to.kind(), to.text(), rule.transport().name(), rule.portList(),
        rule.need().id(), Integer.toString(rule.set().id()), rule.set().areaName(),
        rule.set().category().id(), words.say(rule.impact().breaks()), seen(rule, words), version);
  }

  private static String seen(MissingRule rule, Wording words) {
    return rule.rows().stream().map(row -> seen(row, words)).collect(Collectors.joining("; "));
  }

  private static String seen(Checked row, Wording words) {
    Check check = row.check();
    return check.target() + " " + words.say(row.cause().word());
  }

  static String harmless(String cell) {
    String line = Plain.line(cell);
    return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }
}

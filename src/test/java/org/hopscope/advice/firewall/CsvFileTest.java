package org.hopscope.advice.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private final String text = Filtered.text(Export.CSV);
  private final List<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();

  @Test
  void eachLineIsADestinationThatMustBeOpened() {
    assertThat(lines).anySatisfy(line -> {
      assertThat(line.getField("change")).isEqualTo("open");
      assertThat(line.getField("kind")).isEqualTo("name");
      assertThat(line.getField("destination")).isEqualTo("outlook.office365.com");
      assertThat(line.getField("protocol")).isEqualTo("TCP");
      assertThat(line.getField("ports")).isEqualTo("80, 443");
      assertThat(line.getField("required")).isEqualTo("required");
      assertThat(line.getField("set")).isEqualTo("1");
      assertThat(line.getField("breaks")).isEqualTo("Outlook cannot reach its mailbox");
      assertThat(line.getField("seen")).contains("outlook.office365.com:443 Dropped");
      assertThat(line.getField("list")).isEqualTo("2025013000");
    });
    assertThat(lines).filteredOn(line -> line.getField("set").equals("11"))
        .extracting(line -> line.getField("destination")).containsExactly("52.112.0.0/14", "2603:1063::/38");
    assertThat(lines).filteredOn(line -> line.getField("set").equals("2"))
        .extracting(line -> line.getField("required")).containsOnly("optional");
    assertThat(lines).filteredOn(line -> line.getField("set").equals("10"))
        .extracting(line -> line.getField("required")).containsOnly("mail-servers");
  }

  @Test
  void linesEndAsTheStandardWantsAndHoldNoOther() {
    assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    assertThat(text.lines()).hasSize(lines.size() + 1);
  }

  @Test
  void noCellIsAFormula() {
    assertThat(lines).flatExtracting(NamedCsvRecord::getFields)
        .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[=+@\\t\\r-]"));
    assertThat(lines).anySatisfy(line -> assertThat(line.getField("service")).startsWith("'=cmd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200b=1", "＝1"})
  void whatASpreadsheetWouldRunIsText(String cell) {
    assertThat(CsvFile.harmless(cell)).startsWith("'");
  }
}

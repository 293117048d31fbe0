package org.hopscope.analysis.batch;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table row by row. What stands in the column of passwords never becomes a String: it is copied as signs, and wiped
 * where the library has it.
 */
final class TableRows extends AbstractBaseCsvCallbackHandler<TableRows.Row> {
  /**
   * @param line where it begins, from 1
   * @param fields a password's is empty
   * @param password wiped by who gets it
   */
  record Row(long line, List<String> fields, char[] password) {}

  private final Function<List<String>, Optional<Integer>> passwords;
  private Optional<Integer> column = Optional.empty();
  private boolean first = true;
  private List<String> fields = new ArrayList<>();
  private char[] password = {};

  /** @param passwords finds their column by what stands in the first row */
  TableRows(Function<List<String>, Optional<Integer>> passwords) {
    this.passwords = passwords;
  }

  @Override
  protected void handleBegin(long line) {
    fields = new ArrayList<>();
    password = new char[0];
  }

  @Override
  protected void handleField(int index, char[] signs, int from, int count, boolean quoted) {
    if (column.filter(at -> at == index).isEmpty()) {
      fields.add(new String(signs, from, count));
      return;
    }
    fields.add("");
    password = Arrays.copyOfRange(signs, from, from + count);
    Arrays.fill(signs, from, from + count, ' ');
  }

  @Override
  protected Row buildRecord() {
    column = first ? passwords.apply(fields) : column;
    first = false;
    return new Row(getStartingLineNumber(), List.copyOf(fields), password);
  }
}

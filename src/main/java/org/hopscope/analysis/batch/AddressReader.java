package org.hopscope.analysis.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;

/**
 * Reads addresses from a table (CSV with commas, semicolons or tabs, with or without a line of names) or from any text
 * that has some in it. What cannot be used is told and stops nothing. Passwords are taken from a column of a file that
 * is named so, and from nowhere else.
 */
public final class AddressReader {
  /** The most addresses of one batch. */
  public static final int MOST = 100_000;
  /** Bytes; a table of that many addresses is smaller. */
  public static final long LARGEST = 32L * 1024 * 1024;

  private static final int MOST_PROBLEMS = 1_000;
  private static final Set<String> ADDRESS = Set.of(
      "address", "adresse", "email", "e-mail", "mail", "email address", "e-mail address", "emailaddress", "upn",
      "userprincipalname", "user principal name", "primarysmtpaddress", "primary smtp address", "user", "courriel",
      "adresse e-mail", "adresse de messagerie", "windowsemailaddress");
  private static final Set<String> PASSWORD = Set.of("password", "passwd", "pwd", "mot de passe", "motdepasse",
      "passwort", "kennwort");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;<>()\\[\\]\"]+");

  private final List<Account> accounts = new ArrayList<>();
  private final List<Addresses.Problem> problems = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final boolean pasted;
  private Optional<Columns> columns = Optional.empty();

  private record Columns(int address, Optional<Integer> password) {}

  private AddressReader(boolean pasted) {
    this.pasted = pasted;
  }

  /** @param file is wiped: there may be passwords in it */
  public static Addresses read(byte[] file) {
    char[] text = AddressText.of(file);
    try {
      return new AddressReader(false).all(text);
    } finally {
      Arrays.fill(text, '\0');
      Arrays.fill(file, (byte) 0);
    }
  }

  /** What was pasted: nobody can wipe it, so no password is taken from it. */
  public static Addresses read(String text) {
    return new AddressReader(true).all(text.toCharArray());
  }

  private Addresses all(char[] text) {
    TableRows table = new TableRows(fields -> names(fields).flatMap(Columns::password));
    try (CsvReader<TableRows.Row> rows = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true)
        .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true).build(table, new CharArrayReader(text))) {
      boolean first = true;
      for (TableRows.Row row : rows) {
        if (first) {
          head(row);
        }
        if (!first || columns.isEmpty()) {
          row(row);
        }
        first = false;
      }
    } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
      problem(0, Message.of("batch.row.broken"));
    }
    return new Addresses(accounts, problems);
  }

  private void head(TableRows.Row row) {
    columns = names(row.fields());
    if (pasted && columns.flatMap(Columns::password).isPresent()) {
      problem(row.line(), Message.of("batch.row.pasted"));
    }
  }

  /** The one that the first line has most of. */
  private static char separator(char[] text) {
    int from = 0;
    while (from < text.length && Character.isWhitespace(text[from]) && text[from] != '\t') {
      from++;
    }
    int to = from;
    while (to < text.length && text[to] != '\n' && text[to] != '\r') {
      to++;
    }
    IntStream first = IntStream.range(from, to).map(i -> text[i]).filter(sign -> ",;\t".indexOf(sign) >= 0);
    Map<Integer, Long> counts = first.boxed().collect(Collectors.groupingBy(sign -> sign, Collectors.counting()));
    return Stream.of(',', ';', '\t').max(Comparator.comparingLong(c -> counts.getOrDefault((int) c, 0L))).orElse(',');
  }

  /** A first line without an address, in which a column is called as one of addresses is. */
  private static Optional<Columns> names(List<String> fields) {
    List<String> names = fields.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (names.stream().anyMatch(name -> name.contains("@"))) {
      return Optional.empty();
    }
    return place(names, ADDRESS).map(address -> new Columns(address, place(names, PASSWORD)));
  }

  private static Optional<Integer> place(List<String> names, Set<String> known) {
    return names.stream().filter(known::contains).findFirst().map(names::indexOf);
  }

  private void row(TableRows.Row row) {
    if (columns.isPresent()) {
      row(row, columns.get().address());
      Arrays.fill(row.password(), '\0');
      return;
    }
    List<String> found = row.fields().stream().flatMap(BETWEEN::splitAsStream).filter(t -> t.contains("@")).toList();
    found.forEach(address -> add(row.line(), address, new char[0]));
    if (found.isEmpty() && row.fields().stream().anyMatch(field -> !field.isBlank())) {
      problem(row.line(), Message.of("batch.row.none"));
    }
  }

  private void row(TableRows.Row row, int at) {
    String address = at < row.fields().size() ? row.fields().get(at) : "";
    if (address.isBlank()) {
      problem(row.line(), Message.of("batch.row.none"));
    } else {
      add(row.line(), address.strip(), pasted ? new char[0] : row.password());
    }
  }

  private void add(long row, String typed, char[] password) {
    String bare = typed.regionMatches(true, 0, "mailto:", 0, 7) || typed.regionMatches(true, 0, "smtp:", 0, 5)
        ? typed.substring(typed.indexOf(':') + 1) : typed;
    switch (EmailAddress.parse(bare)) {
      case EmailAddress.Parsed.Bad(Message why) -> problem(row, why);
      case EmailAddress.Parsed.Good(EmailAddress address) -> add(row, address, password);
    }
  }

  private void add(long row, EmailAddress address, char[] password) {
    Long before = seen.putIfAbsent(address.text().toLowerCase(Locale.ROOT), row);
    if (before != null) {
      problem(row, Message.of("batch.row.twice", address, before));
    } else if (accounts.size() == MOST) {
      problem(row, Message.of("batch.row.too-many", MOST));
    } else {
      accounts.add(new Account(accounts.size() + 1, address, new Secret(password)));
    }
  }

  private void problem(long row, Message why) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Addresses.Problem(row, why));
    }
  }
}

package org.hopscope.analysis.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;

/**
 * Reads addresses from a table (CSV with commas, semicolons or tabs, with or without a line of names) or from any text
 * that has some in it. What cannot be used is told and stops nothing. Passwords are taken from a column that is named
 * so, and from nowhere else.
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
  private static final Set<String> PASSWORD =
      Set.of("password", "passwd", "pwd", "mot de passe", "motdepasse", "passwort", "kennwort");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;<>()\\[\\]\"]+");

  private final List<Account> accounts = new ArrayList<>();
  private final List<Addresses.Problem> problems = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();
  private Optional<Columns> columns = Optional.empty();

  private record Columns(int address, Optional<Integer> password) {}

  private AddressReader() {}

  public static Addresses read(byte[] file) {
    return read(AddressText.of(file));
  }

  public static Addresses read(String text) {
    return new AddressReader().all(text);
  }

  private Addresses all(String text) {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true)
        .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true).ofCsvRecord(text)) {
      boolean first = true;
      for (CsvRecord row : rows) {
        columns = first ? names(row) : columns;
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

  /** The one that the first line has most of. */
  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Arrays.asList(',', ';', '\t').stream()
        .max(java.util.Comparator.comparingLong(c -> first.chars().filter(x -> x == c).count())).orElse(',');
  }

  /** A first line without an address, in which a column is called as one of addresses is. */
  private static Optional<Columns> names(CsvRecord row) {
    List<String> names = row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (names.stream().anyMatch(name -> name.contains("@"))) {
      return Optional.empty();
    }
    return place(names, ADDRESS).map(address -> new Columns(address, place(names, PASSWORD)));
  }

  private static Optional<Integer> place(List<String> names, Set<String> known) {
    return names.stream().filter(known::contains).findFirst().map(names::indexOf);
  }

  private void row(CsvRecord row) {
    if (columns.isPresent()) {
      String address = field(row, columns.get().address());
      char[] password = columns.get().password().map(at -> field(row, at)).orElse("").toCharArray();
      if (address.isBlank()) {
        problem(row.getStartingLineNumber(), Message.of("batch.row.none"));
      } else {
        add(row.getStartingLineNumber(), address.strip(), password);
      }
      Arrays.fill(password, '\0');
      return;
    }
    List<String> found = row.getFields().stream().flatMap(BETWEEN::splitAsStream).filter(t -> t.contains("@")).toList();
    found.forEach(address -> add(row.getStartingLineNumber(), address, new char[0]));
    if (found.isEmpty() && row.getFields().stream().anyMatch(field -> !field.isBlank())) {
      problem(row.getStartingLineNumber(), Message.of("batch.row.none"));
    }
  }

  private static String field(CsvRecord row, int at) {
    return at < row.getFieldCount() ? row.getField(at) : "";
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

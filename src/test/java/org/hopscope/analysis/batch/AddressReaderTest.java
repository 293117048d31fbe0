package org.hopscope.analysis.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people have them. */
class AddressReaderTest {
  private static List<String> addresses(Addresses read) {
    return read.accounts().stream().map(account -> account.address().text()).toList();
  }

  private static List<String> problems(Addresses read) {
    Wording words = new Wording(Locale.ENGLISH);
    return read.problems().stream().map(p -> p.row() + " " + words.say(p.why())).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> passwords(Addresses read) {
    return read.accounts().stream().map(account -> account.secret().use(String::new)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void aColumnOfAddressesIsFoundByItsName(String separator) {
    Addresses read = AddressReader.read(bytes(
        String.join(separator, "Name", "E-Mail", "Password") + "\r\n"
            + String.join(separator, "Anna", "anna@contoso.com", "\"S3;c,r\"\"et\"") + "\r\n"
            + String.join(separator, "Ben", " ben@fabrikam.com ", "") + "\r\n"));
    assertThat(addresses(read)).containsExactly("anna@contoso.com", "ben@fabrikam.com");
    assertThat(passwords(read)).containsExactly("S3;c,r\"et", "");
    assertThat(read.accounts()).extracting(Account::number).containsExactly(1, 2);
    assertThat(read.problems()).isEmpty();
    read.close();
    assertThat(read.accounts().getFirst().secret().isEmpty()).isTrue();
  }

  @Test
  void whatIsReadOfAFileIsWiped() {
    byte[] file = bytes("mail;password;name\nanna@contoso.com;S3cret-7;Anna\n\n"
        + "ben@contoso.com;\"S3cret-8\";Ben\ncarl@contoso.com\n");
    assertThat(passwords(AddressReader.read(file))).containsExactly("S3cret-7", "S3cret-8", "");
    assertThat(file).containsOnly(0);
  }

  @Test
  void noStringIsEverMadeOfAPassword() {
    List<TableRows.Row> rows = new java.util.ArrayList<>();
    char[] text = "mail,pwd,x\na@b.c,S3cret-7,1\n".toCharArray();
    try (var table = de.siegmar.fastcsv.reader.CsvReader.builder().build(
        new TableRows(names -> java.util.Optional.of(names.indexOf("pwd"))), new java.io.CharArrayReader(text))) {
      table.forEach(rows::add);
    } catch (java.io.IOException never) {
      throw new java.io.UncheckedIOException(never);
    }
    assertThat(rows.get(1).fields()).containsExactly("a@b.c", "", "1");
    assertThat(rows.get(1).password()).isEqualTo("S3cret-7".toCharArray());
  }

  @Test
  void noPasswordIsTakenFromWhatIsPasted() {
    Addresses read = AddressReader.read("mail;password\nanna@contoso.com;S3cret-7\n");
    assertThat(addresses(read)).containsExactly("anna@contoso.com");
    assertThat(passwords(read)).containsExactly("");
    assertThat(problems(read)).singleElement().asString().startsWith("1 Passwords are not taken from what is pasted");
  }

  @Test
  void withoutNamesWhateverHasAnAtIsAnAddressAndNothingIsAPassword() {
    Addresses read = AddressReader.read("anna@contoso.com,S3cret\nben@fabrikam.com,other\n");
    assertThat(addresses(read)).containsExactly("anna@contoso.com", "ben@fabrikam.com");
    assertThat(passwords(read)).containsOnly("");
  }

  @Test
  void whatIsPastedFromAMailIsRead() {
    Addresses read = AddressReader.read(
        "Anna Weber <anna@contoso.com>; Ben <mailto:ben@fabrikam.com>, carl@contoso.com dora@contoso.com\n\n"
            + "SMTP:eva@contoso.com");
    assertThat(addresses(read)).containsExactly(
        "anna@contoso.com", "ben@fabrikam.com", "carl@contoso.com", "dora@contoso.com", "eva@contoso.com");
  }

  @Test
  void badRowsAreToldAndStopNothing() {
    Addresses read = AddressReader
        .read("mail;name\nanna@contoso.com;a\nnobody;b\n;c\nanna@contoso@;d\nANNA@contoso.com;e\n"
            + "ben@contoso.com;f\n");
    assertThat(addresses(read)).containsExactly("anna@contoso.com", "ben@contoso.com");
    assertThat(problems(read)).satisfiesExactly(
        none -> assertThat(none).startsWith("3 "),
        empty -> assertThat(empty).isEqualTo("4 There is no e-mail address in it."),
        odd -> assertThat(odd).startsWith("5 "),
        twice -> assertThat(twice).isEqualTo("6 ANNA@contoso.com is there already, in row 2."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void everyUsualEncodingIsRead(String encoding) {
    String text = "Adresse;Mot de passe\nrenée@contoso.com;é1\n";
    Addresses read = AddressReader.read(text.getBytes(Charset.forName(encoding)));
    assertThat(addresses(read)).containsExactly("renée@contoso.com");
    assertThat(passwords(read)).containsExactly("é1");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertThat(addresses(AddressReader.read("\uFEFFupn,x\nanna@contoso.com,1".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("anna@contoso.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "no addresses here\nat all", "\"", "\"anna", ",,,\n;;;"})
  void whatHasNoneIsNoError(String text) {
    assertThat(AddressReader.read(text).accounts()).isEmpty();
  }

  @Test
  void aQuoteThatIsNotClosedLosesNoMoreThanItsRow() {
    assertThat(addresses(AddressReader.read("anna@contoso.com\n\"ben@contoso.com\n"))).contains("anna@contoso.com");
  }
}

package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hopscope.advice.session.Guide;
import org.hopscope.advice.session.World;
import org.hopscope.event.AnalysisEvent.Ending;
import org.hopscope.model.Fault;
import org.hopscope.snapshot.file.Snapshot;
import org.hopscope.snapshot.file.SnapshotFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An analysis is kept by one command, shown by another and compared by a third. */
@Timeout(60)
class KeptAnalysisTest {
  @TempDir
  private static Path folder;
  private static Path healthy;
  private static Path expired;
  private static Typed first;

  @BeforeAll
  static void keepTwo() {
    healthy = folder.resolve("healthy.hopscope");
    expired = folder.resolve("expired.hopscope");
    first = keep("onprem-only", healthy);
    keep("cert-expired", expired);
  }

  private static Typed keep(String world, Path file) {
    return Typed.command("", "analyze", "--scenario", world, "--practice-password", "--save", file.toString());
  }

  @Test
  void whatIsShownIsWhatWasShown() {
    assertThat(first.err()).contains("Saved as " + healthy);
    Typed shown = Typed.command("", "show", healthy.toString());
    assertThat(shown.out().lines().skip(1)).containsExactlyElementsOf(first.out().lines().toList());
    assertThat(shown.out()).startsWith("otto@fabrikam.com, Outlook");
    assertThat(shown.exit()).isEqualTo(first.exit());
    assertThat(Typed.command("", "show", healthy.toString(), "--json").out()).contains("\"verdict\"");
  }

  @Test
  void whatHasChangedIsTold() {
    Typed same = Typed.command("", "compare", healthy.toString(), healthy.toString());
    assertThat(same.out()).contains("Nothing that matters has changed.");
    assertThat(same.exit()).isZero();
    Typed other = Typed.command("", "compare", healthy.toString(), expired.toString());
    assertThat(other.out()).contains("The verdict is another one.").contains("before: ").contains("after:  ");
    assertThat(other.exit()).isOne();
    assertThat(Typed.command("", "compare", healthy.toString(), expired.toString(), "--json").out())
        .contains("\"kind\" : \"verdict\"");
  }

  @Test
  void theLogOfASessionIsShown() throws Exception {
    Path led = folder.resolve("led.hopscope");
    Guide guide = Guide.begin(World.broken(Fault.TLS_EXPIRED), World.NOON).note("Ticket 4711",
        World.NOON.plusSeconds(60));
    SnapshotFile.write(led, Snapshot.of(World.events(Optional.of(Fault.TLS_EXPIRED), Ending.COMPLETE), "1")
        .with(Optional.of(guide.session())));
    assertThat(Typed.command("", "show", led.toString()).out()).contains("Guided session:",
        "28 November 2026, 12:01 UTC  Note: Ticket 4711");
    assertThat(Typed.command("", "show", led.toString(), "--json").out())
        .contains("\"kind\" : \"noted\"", "\"says\" : \"Note: Ticket 4711\"");
  }

  @Test
  void aFileThatCannotBeOpenedIsToldAndStays() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.hopscope"), "{\"format\":\"hopscope\",\"version\":7}");
    Typed refused = Typed.command("", "show", broken.toString());
    assertThat(refused.err()).contains("a newer version of Hopscope has made it");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(broken).hasContent("{\"format\":\"hopscope\",\"version\":7}");
  }

  @Test
  void oneThatCannotBeWrittenIsToldAfterTheResult() {
    Typed told = keep("onprem-only", folder.resolve("no-such-folder/a.hopscope"));
    assertThat(told.err()).contains("its folder does not exist");
    assertThat(told.out()).contains("Where: ");
    assertThat(told.exit()).isOne();
  }

  @Test
  void aFileForStrangersHoldsNoNameAndShowsTheSame() throws Exception {
    Path file = folder.resolve("other.hopscope");
    Typed told = Typed.command("", "analyze", "--scenario", "cert-expired", "--practice-password", "--pseudonyms",
        "--save", file.toString());
    assertThat(told.err()).contains("Saved as");
    assertThat(Files.readString(file)).doesNotContain("contoso.com");
    assertThat(Typed.command("", "show", file.toString()).out()).startsWith("person1@domain").contains("expired");
    assertThat(Typed.command("", "analyze", "--scenario", "cert-expired", "--pseudonyms").err())
        .contains("needs --save");
  }

  /** A file from a colleague becomes a report without a network, and says whether the names in it are true. */
  @Test
  void aReportIsMadeOfAFile() throws Exception {
    Path report = folder.resolve("report.html");
    Typed told = Typed.command("", "show", expired.toString(), "--html", report.toString());
    assertThat(told.err()).contains(report.toString());
    assertThat(report).content().contains("autodiscover.contoso.com", "Addresses and names as they are");
    Path strange = folder.resolve("strange.hopscope");
    Typed.command("", "analyze", "--scenario", "cert-expired", "--practice-password", "--pseudonyms", "--save",
        strange.toString());
    Typed.command("", "show", strange.toString(), "--html", report.toString());
    assertThat(report).content().contains("Addresses and names are replaced").doesNotContain("contoso");
    assertThat(Typed.command("", "show", healthy.toString(), "--pdf", folder.resolve("none/a.pdf").toString()).exit())
        .isOne();
  }
}

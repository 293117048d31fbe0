package org.hopscope.graph.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hopscope.graph.sweep.SweepTale.MAILBOX;
import static org.hopscope.graph.sweep.SweepTale.MEDIA;
import static org.hopscope.graph.sweep.SweepTale.SUBMISSION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hopscope.model.endpoint.Cause;
import org.hopscope.model.endpoint.Impact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTableTest {
  private static final SweepTale TALE = SweepTale.of(6)
      .udp(MEDIA, Impact.TEAMS_MEDIA, Cause.REACHED, "worldaz.tr.teams.microsoft.com", 3478)
      .row(SUBMISSION, Impact.MAIL_CLIENTS, Cause.DROPPED, "smtp.office365.com", 587)
      .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.REACHED, "outlook.office.com", 443)
      .row(MAILBOX, Impact.OUTLOOK_MAILBOX, Cause.DROPPED, "outlook.office365.com", 443);

  @Test
  void rowsAreGroupedByWhatDependsOnThemTheGravestFirst() {
    List<Group> groups = TALE.table().groups();
    assertThat(groups).extracting(Group::impact)
        .containsExactly(Impact.OUTLOOK_MAILBOX, Impact.MAIL_CLIENTS, Impact.TEAMS_MEDIA);
    assertThat(groups.getFirst().rows()).extracting(row -> row.check().host())
        .as("what needs doing first").containsExactly("outlook.office365.com", "outlook.office.com");
    assertThat(groups).extracting(group -> SweepTale.say(group.title())).containsExactly(
        "Outlook cannot reach its mailbox", "Mail by SMTP, IMAP and POP", "Calls and meetings in Teams");
    assertThat(groups).extracting(Group::state)
        .containsExactly(RowState.BROKEN, RowState.OPTIONAL, RowState.REACHED);
    assertThat(groups).extracting(Group::breaking).containsExactly(1, 0, 0);
  }

  @Test
  void itTellsHowFarItIs() {
    SweepTable table = TALE.table();
    assertThat(table.running()).isTrue();
    assertThat(table.checks()).isEqualTo(6);
    assertThat(table.known()).isEqualTo(4);
    assertThat(table.listDate()).contains(LocalDate.of(2025, 1, 30));
    assertThat(table.elapsed()).isEqualTo(Duration.ofMillis(40));
    assertThat(table.counts()).isEqualTo(Map.of(Cause.REACHED, 2, Cause.DROPPED, 2));
    assertThat(table.states()).isEqualTo(Map.of(RowState.BROKEN, 1, RowState.OPTIONAL, 1, RowState.REACHED, 2));
  }

  @Test
  void beforeTheFirstEventItIsEmpty() {
    SweepTable table = SweepTable.empty();
    assertThat(table.groups()).isEmpty();
    assertThat(table.checks()).isZero();
    assertThat(table.verdict().state()).isEqualTo(SweepVerdict.State.RUNNING);
  }

  @Test
  void liveAndReplayedItIsTheSame() {
    AtomicInteger changes = new AtomicInteger();
    SweepFold fold = new SweepFold(changes::incrementAndGet);
    TALE.events().forEach(fold::accept);
    assertThat(fold.table()).isEqualTo(TALE.table());
    assertThat(changes).hasValue(TALE.events().size());
  }

  @ParameterizedTest
  @EnumSource(RowState.class)
  void everyStateHasAWord(RowState state) {
    assertThat(SweepTale.say(state.word())).doesNotContain("sweep.");
  }
}

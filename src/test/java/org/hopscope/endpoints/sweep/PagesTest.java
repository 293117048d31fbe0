package org.hopscope.endpoints.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Optional<Page> WELCOME = Optional.of(new Page("welcome", "HTTP 200", 200, false));

  @Test
  void theSamePageOfTwoOwnersIsNeithers() {
    Pages pages = new Pages(3);
    CompletableFuture<Boolean> first = pages.bring("outlook.office365.com", WELCOME);
    assertThat(first).isNotDone();
    assertThat(pages.bring("www.digicert.com", WELCOME)).isCompletedWithValue(true);
    assertThat(first).isCompletedWithValue(true);
    assertThat(pages.portal()).isCompletedWithValue(true);
  }

  @Test
  void onesOwnPageIsFineOnceAllHaveAnswered() {
    Pages pages = new Pages(3);
    CompletableFuture<Boolean> first = pages.bring("outlook.office365.com", WELCOME);
    CompletableFuture<Boolean> sister = pages.bring("www.office365.com", WELCOME);
    assertThat(first).isNotDone();
    assertThat(pages.bring("aka.ms", Optional.empty())).isCompletedWithValue(false);
    assertThat(first).isCompletedWithValue(false);
    assertThat(sister).isCompletedWithValue(false);
    assertThat(pages.portal()).isCompletedWithValue(false);
  }
}

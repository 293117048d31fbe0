package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.hopscope.autodiscover.ScpPointer;

class ScpPointerFuzzTest {
  @FuzzTest
  void anyBindingIsAForestOrNone(@NotNull String binding) {
    ScpPointer.parse(binding).ifPresent(pointer -> {
      assertThat(pointer.host()).isNotEmpty().doesNotContain("/", ":", " ", "\r", "\n");
      assertThat(pointer.port().orElse(389)).isBetween(1, 65_535);
    });
  }
}

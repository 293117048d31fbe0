package org.hopscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hopscope.wire.spnego.InitToken;
import org.hopscope.wire.spnego.ResponseToken;

/** Any bytes are a token of Negotiate or none; what was read can be written and read again. */
class SpnegoFuzzTest {
  @FuzzTest
  void anyBytesAreATokenOrNone(byte[] bytes) {
    ResponseToken.parse(bytes).ifPresent(t -> assertThat(ResponseToken.parse(t.bytes())).isPresent());
    InitToken.parse(bytes)
        .ifPresent(t -> assertThat(InitToken.parse(t.bytes()).orElseThrow().mechanisms()).isEqualTo(t.mechanisms()));
  }
}

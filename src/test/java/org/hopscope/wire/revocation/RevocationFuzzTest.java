package org.hopscope.wire.revocation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever an authority's host sends is a word on the certificate, or none. */
class RevocationFuzzTest {
  private static final List<String> POINTS = List.of("http://crl.contoso.com/issuing.crl");

  @FuzzTest
  void anyAnswerHasAStanding(byte[] answer) {
    try {
      OcspResponse.read(answer, Fuzzed.LEAF, Fuzzed.ISSUER, Fuzzed.THEN).toString();
    } catch (Unusable none) {
      none.getMessage();
    }
  }

  @FuzzTest
  void anyListHasAStanding(byte[] list) {
    try {
      RevocationList.read(list, Fuzzed.LEAF, Fuzzed.ISSUER, POINTS, Fuzzed.THEN).toString();
    } catch (Unusable none) {
      none.getMessage();
    }
  }
}

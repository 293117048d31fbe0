package org.hopscope.protocol.mapi;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** What a MAPI over HTTP server sends: whatever it is, it is read or refused with a reason. */
class MapiFuzzTest {
  @FuzzTest
  void anyContentIsAnEnvelopeOrRefused(byte[] content) {
    Envelope.isUnfinished(content);
    read(() -> Envelope.read(content).header("X-ResponseCode").map(ResponseCode::text));
  }

  @FuzzTest
  void anyBodyOpensASessionOrIsRefused(byte[] body) {
    read(() -> StoreError.text(Connected.read(body).code()));
    read(() -> Closed.read(body));
  }

  @FuzzTest
  void anyBodyExecutesOrIsRefused(byte[] body) {
    read(() -> Logon.read(RopBuffer.responses(Executed.read(body).ropBuffer())).toString());
    read(() -> Logon.read(body).toString());
  }

  @FuzzTest
  void anyBodyBindsOrIsRefused(byte[] body) {
    read(() -> Bound.read(body));
  }

  @FunctionalInterface
  private interface Reading {
    void read() throws Malformed;
  }

  private static void read(Reading reading) {
    try {
      reading.read();
    } catch (Malformed refused) {
      refused.getMessage().length();
    }
  }
}

package org.hopscope.protocol.mapi;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.hopscope.protocol.Strange;

/** What a MAPI over HTTP server sends: whatever it is, it is read or refused with a reason. */
class MapiFuzzTest {
  @FuzzTest
  void anyContentIsAnEnvelopeOrRefused(byte[] content) {
    Envelope.isUnfinished(content);
    Strange.read(() -> Envelope.read(content).header("X-ResponseCode").map(ResponseCode::text));
  }

  @FuzzTest
  void anyBodyOpensASessionOrIsRefused(byte[] body) {
    Strange.read(() -> StoreError.text(Connected.read(body).code()));
    Strange.read(() -> Closed.read(body));
  }

  @FuzzTest
  void anyBodyExecutesOrIsRefused(byte[] body) {
    Strange.read(() -> Logon.read(RopBuffer.responses(Executed.read(body).ropBuffer())).toString());
    Strange.read(() -> Logon.read(body).toString());
  }

  @FuzzTest
  void anyBodyBindsOrIsRefused(byte[] body) {
    Strange.read(() -> Bound.read(body));
  }
}

package org.hopscope.lab.rpc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A virtual connection: what its IN channel has brought about, on the way to its OUT channel. */
final class Tunnel {
  private static final byte[] END = {};
  // ConnectionTimeout of two minutes; [MS-RPCH] 2.2.4.4 and 2.2.4.9
  private static final byte[] A3 = Frame.rts(0, 1, Frame.numbers(2, 120_000));
  private static final byte[] C2 = Frame.rts(0, 3, Frame.numbers(6, 1, 0, 65_536, 2, 120_000));

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  /** Both channels are there. */
  void complete() {
    waiting.add(C2);
  }

  void answer(byte[] pdu) {
    waiting.add(pdu);
  }

  void end() {
    waiting.add(END);
  }

  /** Plays the outbound proxy until the IN channel ends. */
  void flow(OutputStream out) throws IOException, InterruptedException {
    out.write(A3);
    out.flush();
    for (byte[] pdu = waiting.take(); pdu != END; pdu = waiting.take()) {
      out.write(pdu);
      out.flush();
    }
  }
}

package org.hopscope.protocol.rpc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** What comes down the OUT channel: whatever it is, it is read or refused with a reason. */
class PduFuzzTest {
  @FuzzTest
  void anyPduIsReadOrRefused(byte[] stream) {
    try {
      Framer framer = new Framer();
      framer.add(stream);
      for (Optional<byte[]> pdu = framer.next(); pdu.isPresent(); pdu = framer.next()) {
        Heard.read(pdu.get());
      }
    } catch (Malformed refused) {
      refused.getMessage().length();
    }
  }

  @FuzzTest
  void anyResultIsReadOrRefused(byte[] stub) {
    read(() -> Connected.read(stub).build());
    read(() -> AddressBook.bound(stub));
    read(() -> AddressBook.unbound(stub));
    read(() -> Disconnect.code(stub));
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

package org.hopscope.protocol.rpc;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Strange;

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
    Strange.read(() -> Connected.read(stub).build());
    Strange.read(() -> AddressBook.bound(stub));
    Strange.read(() -> AddressBook.unbound(stub));
    Strange.read(() -> Disconnect.code(stub));
  }
}

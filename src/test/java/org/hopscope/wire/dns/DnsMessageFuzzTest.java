package org.hopscope.wire.dns;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** A datagram as it came: parsed and made evidence of, or thrown away. */
class DnsMessageFuzzTest {
  private static final int[] TYPES = {Type.A, Type.AAAA, Type.CNAME, Type.SRV, Type.MX, Type.TXT};

  @FuzzTest
  void anyDatagramIsReadOrThrownAway(FuzzedDataProvider data) throws IOException {
    int type = data.pickValue(TYPES);
    byte[] datagram = data.consumeRemainingAsBytes();
    Message message = Transport.parse(datagram, datagram.length);
    if (message != null) {
      Transport.answers(Message.newQuery(question(type)), message);
      Answer.read(message, Name.fromString("autodiscover.contoso.com."), type).evidence();
    }
  }

  private static org.xbill.DNS.Record question(int type) throws IOException {
    return org.xbill.DNS.Record.newRecord(
        Name.fromString("autodiscover.contoso.com."), type, org.xbill.DNS.DClass.IN);
  }
}

package org.hopscope.wire.dns;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** An answer with an alias made evidence of, beside dnsjava's reading of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DnsAnswers {
  private final Name asked = Name.fromConstantString("autodiscover.contoso.com.");
  private final byte[] datagram = datagram();

  private byte[] datagram() {
    Name server = Name.fromConstantString("autodiscover.outlook.com.");
    Message message = Message.newQuery(org.xbill.DNS.Record.newRecord(asked, Type.A, DClass.IN));
    message.getHeader().setFlag(org.xbill.DNS.Flags.QR);
    message.addRecord(new CNAMERecord(asked, DClass.IN, 300, server), Section.ANSWER);
    for (int i = 1; i <= 4; i++) {
      message.addRecord(new ARecord(server, DClass.IN, 60, java.net.InetAddress.ofLiteral("52.96.0." + i)),
          Section.ANSWER);
    }
    return message.toWire();
  }

  @Benchmark
  public Object dns() {
    return Answer.read(Transport.parse(datagram, datagram.length), asked, Type.A).evidence();
  }

  @Benchmark
  public Object dnsBare() throws IOException {
    return new Message(datagram);
  }
}

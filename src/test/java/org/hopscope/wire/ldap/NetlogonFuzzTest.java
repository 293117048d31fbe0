package org.hopscope.wire.ldap;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** A datagram comes from anybody: whatever it holds, it is read in no time or refused. */
class NetlogonFuzzTest {
  @FuzzTest
  void anyDatagramIsSurvived(byte[] datagram) {
    NetlogonPing.answer(1, datagram);
    NetlogonAnswer.parse(datagram);
  }
}

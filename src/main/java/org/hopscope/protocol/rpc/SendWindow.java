package org.hopscope.protocol.rpc;

/** How much may be sent before the other side has acknowledged, [MS-RPCH] 3.2.1.1.5. */
final class SendWindow {
  private long available;
  private long sent;

  SendWindow(long granted) {
    this.available = granted;
  }

  void sent(long bytes) {
    sent += bytes;
    available -= bytes;
  }

  void acknowledged(long received, long window) {
    available = window - (sent - received);
  }

  long available() {
    return available;
  }
}

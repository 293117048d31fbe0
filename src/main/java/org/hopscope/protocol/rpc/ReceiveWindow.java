package org.hopscope.protocol.rpc;

import java.util.UUID;

/** How much we have promised to take, and what of it has come, [MS-RPCH] 3.2.1.1.5. */
final class ReceiveWindow {
  private final long size;
  private long available;
  private long received;

  ReceiveWindow(long size) {
    this.size = size;
    this.available = size;
  }

  void arrived(long bytes) {
    received += bytes;
    available -= bytes;
  }

  /** What had arrived has been taken out of the window. */
  void released(long bytes) {
    available += bytes;
  }

  long available() {
    return available;
  }

  /** Less than half is left: the sender must be told before it stops. */
  boolean isLow() {
    return available < size / 2;
  }

  long held() {
    return size - available;
  }

  RtsCommand.Ack acknowledge(UUID channel) {
    return new RtsCommand.Ack(received, available, channel);
  }
}

package org.hopscope.protocol.rpc;

import java.util.Objects;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.mapi.StoreError;

/** The dialogue cannot go on; the cause, and what was seen of it. */
final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  Stop(Fault fault, String detail) {
    super(detail, null, false, false);
    this.fault = fault;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  static Stop rpc(long code) {
    return new Stop(RpcStatus.fault(code), RpcStatus.text(code));
  }

  static Stop store(long code) {
    return new Stop(StoreError.fault(code), StoreError.text(code));
  }

  static Stop malformed(Malformed why, String during) {
    return new Stop(Fault.RPC_MALFORMED, "The answer to " + during + ": " + why.getMessage());
  }

  Fault fault() {
    return fault;
  }

  Message at(String host) {
    return fault.at(host, getMessage());
  }
}

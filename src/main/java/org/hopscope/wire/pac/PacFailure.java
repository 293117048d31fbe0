package org.hopscope.wire.pac;

import org.hopscope.model.Fault;

/** A script gives no answer that could be followed. */
public final class PacFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private final Fault fault;
  private final String detail;

  /**
   * @param fault one of {@code PAC_…}
   * @param detail what was seen: one line
   */
  public PacFailure(Fault fault, String detail) {
    super(fault.id() + ": " + detail);
    this.fault = fault;
    this.detail = detail;
  }

  public Fault fault() {
    return fault;
  }

  public String detail() {
    return detail;
  }
}

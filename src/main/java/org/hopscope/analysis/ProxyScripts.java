package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Taken;
import org.hopscope.model.Fault;
import org.hopscope.model.Message;

/** Notices what a proxy script costs: it fails, and clients go without a proxy; or who it names first is not there. */
final class ProxyScripts {
  private ProxyScripts() {}

  static Optional<Message> saw(Evidence evidence) {
    return evidence instanceof Evidence.ProxyScript script ? failed(script).or(() -> late(script)) : Optional.empty();
  }

  /** A time that is over is no fault of the script's. */
  private static Optional<Message> failed(Evidence.ProxyScript script) {
    return script.fault().filter(fault -> fault != Fault.DEADLINE)
        .map(fault -> Message.of("script." + fault.id(), script.url(), script.detail()));
  }

  private static Optional<Message> late(Evidence.ProxyScript script) {
    return script.entries().stream().filter(entry -> entry.taken() == Taken.PASSED_OVER && entry.tried()).findFirst()
        .map(entry -> Message.of("script.gone", script.url(), entry.text(), script.taken()));
  }
}

package org.hopscope.lab.dns;

import java.util.Optional;
import org.xbill.DNS.Message;

/** How a name server answers. */
@FunctionalInterface
public interface Answers {
  /** The reply, or empty to stay silent. */
  Optional<Message> to(Message query);

  Answers SILENCE = query -> Optional.empty();
}

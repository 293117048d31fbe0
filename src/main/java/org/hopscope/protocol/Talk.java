package org.hopscope.protocol;

import java.util.Optional;
import org.hopscope.model.Protocol;
import org.hopscope.protocol.ews.EwsTalk;
import org.hopscope.protocol.mapi.MapiTalk;
import org.hopscope.protocol.rpc.OutlookAnywhereTalk;

/**
 * What a client says on its protocol once it may sign in, as far as the proof that the mailbox opens.
 * Never throws for what the server answers; leaves nothing open.
 */
@FunctionalInterface
public interface Talk {
  Talked on(Line line);

  /** Empty where the first words ({@link ProtocolProbe}) are all that is said. */
  static Optional<Talk> of(Protocol protocol) {
    return switch (protocol) {
      case MAPI_HTTP -> Optional.of(new MapiTalk());
      case OUTLOOK_ANYWHERE -> Optional.of(new OutlookAnywhereTalk());
      case EWS -> Optional.of(new EwsTalk());
      case SYNC -> Optional.empty();
    };
  }
}

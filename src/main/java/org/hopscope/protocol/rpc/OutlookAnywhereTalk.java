package org.hopscope.protocol.rpc;

import org.hopscope.protocol.Line;
import org.hopscope.protocol.Talk;
import org.hopscope.protocol.Talked;

/** Echo, a connection to the mailbox store, a session of the account there, and the address book beside it. */
public final class OutlookAnywhereTalk implements Talk {
  @Override
  public Talked on(Line line) {
    return new Dialog(line).hold();
  }
}

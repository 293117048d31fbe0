package org.hopscope.model.endpoint;

import org.hopscope.model.Message;

/** What came of asking the web service for a newer list. */
public sealed interface Refreshed {
  /** The list to go by from now on. */
  EndpointList list();

  Message sentence();

  /** A newer one came, and is kept unless it is a part only. */
  record Updated(EndpointList list, EndpointVersion before) implements Refreshed {
    @Override
    public Message sentence() {
      return Message.of("endpoints.updated", list.version(), before);
    }
  }

  record UpToDate(EndpointList list) implements Refreshed {
    @Override
    public Message sentence() {
      return Message.of("endpoints.up-to-date", list.version());
    }
  }

  /** Came and is used, but could not be written to this computer's disk. */
  record NotStored(EndpointList list, String folder) implements Refreshed {
    @Override
    public Message sentence() {
      return Message.of("endpoints.not-stored", list.version(), folder);
    }
  }

  /** Nothing usable came: the list is the one that was there before. */
  record Kept(EndpointList list, Message why) implements Refreshed {
    @Override
    public Message sentence() {
      return new Message("endpoints.kept+" + why.key(), why.args());
    }
  }
}

package org.hopscope.analysis;

import org.hopscope.model.Vantage;
import org.hopscope.wire.NetworkView;

/** A place ready for use. Closing it stops the practice servers, if it has any. */
public record OpenPlace(Vantage vantage, NetworkView view, Runnable closer) implements AutoCloseable {
  @Override
  public void close() {
    closer.run();
  }
}

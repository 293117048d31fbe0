package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Vantage;
import org.hopscope.wire.NetworkView;

/**
 * A place ready for use. Closing it stops the practice servers, if it has any.
 *
 * @param outlook what Outlook has stored there, and what policies it obeys
 * @param publicClient the application to sign in by where a token is asked for, if one is set
 */
public record OpenPlace(Vantage vantage, NetworkView view, OutlookState.Source outlook,
    Optional<PublicClient> publicClient, Runnable closer)
    implements AutoCloseable {
  /** Where Outlook has stored nothing, and no policy is set. */
  public OpenPlace(Vantage vantage, NetworkView view, Runnable closer) {
    this(vantage, view, OutlookState.Source.NONE, closer);
  }

  /** Where no application is set. */
  public OpenPlace(Vantage vantage, NetworkView view, OutlookState.Source outlook, Runnable closer) {
    this(vantage, view, outlook, Optional.empty(), closer);
  }

  @Override
  public void close() {
    closer.run();
  }
}

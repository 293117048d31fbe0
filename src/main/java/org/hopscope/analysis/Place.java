package org.hopscope.analysis;

import java.util.Optional;
import org.hopscope.model.Message;

/**
 * Somewhere an analysis can look from: this machine's network, or a practice scenario.
 *
 * @param example for practice: an account that exists there, with its made-up password
 * @param remedy for practice: what mends it, where it has a fault that can be mended; see {@link Places#exercise}
 */
public record Place(String id, Message title, Message story, Optional<Example> example, Optional<Message> remedy) {
  /** One without a fault that can be mended. */
  public Place(String id, Message title, Message story, Optional<Example> example) {
    this(id, title, story, example, Optional.empty());
  }

  /** @param proxy what to sign in to the proxy there by, if it wants that */
  public record Example(String address, String password, Optional<ProxyLogin> proxy) {
    public Example(String address, String password) {
      this(address, password, Optional.empty());
    }
  }

  /** Made up. */
  public record ProxyLogin(String user, String password) {}

  public boolean practice() {
    return example.isPresent();
  }
}

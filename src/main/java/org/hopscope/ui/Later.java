package org.hopscope.ui;

import java.util.Optional;
import java.util.function.Supplier;

/** Made when it is asked for first, and then kept. For one thread. */
final class Later<T> {
  private final Supplier<T> make;
  private Optional<T> made = Optional.empty();

  Later(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    T now = made.orElseGet(make);
    made = Optional.of(now);
    return now;
  }

  /** Empty: nobody asked yet. */
  Optional<T> made() {
    return made;
  }
}

package org.hopscope.wire.here;

import java.util.Optional;

/** The Windows registry, as far as Outlook's settings need it. */
interface Registry {
  enum Hive {
    USER("HKCU"),
    MACHINE("HKLM");

    private final String title;

    Hive(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** A 32-bit Outlook on a 64-bit Windows sees other keys than a 64-bit one. */
  enum View { BITS_64, BITS_32 }

  /** A number or a text; empty when it is not there, or not for us. */
  Optional<Object> value(Hive hive, View view, String key, String name);
}

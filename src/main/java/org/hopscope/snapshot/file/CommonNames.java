package org.hopscope.snapshot.file;

/** Many analyses under other names: what has the same name in two of them has the same pseudonym. For one thread. */
public final class CommonNames {
  private final Aliases aliases = new Aliases();

  public Snapshot replace(Snapshot original) {
    return new Pseudonyms(original, new Aliases(aliases)).snapshot();
  }
}

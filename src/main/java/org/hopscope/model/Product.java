package org.hopscope.model;

import java.util.Optional;

/** This program. */
public final class Product {
  private Product() {}

  /** The version, as the jar's manifest has it; empty where the program runs from its classes. */
  public static Optional<String> release() {
    return Optional.ofNullable(Product.class.getPackage().getImplementationVersion());
  }

  /** The version for programs, the same in every language. */
  public static String version() {
    return release().orElse("development");
  }
}

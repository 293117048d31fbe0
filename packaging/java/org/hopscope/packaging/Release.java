package org.hopscope.packaging;

/**
 * What is packaged.
 *
 * @param version of the product: "0.1.0", or "0.2.0-SNAPSHOT", of which installers take the numbers alone
 * @param year of the release
 */
record Release(String version, int year) {
  static final String NAME = "Hopscope";
  static final String VENDOR = "Hopscope";
  static final String DESCRIPTION = "Connectivity analyzer for Outlook and Microsoft 365";
  static final String MAINTAINER = "hopscope@localhost";

  /** As installers of every system take it: three numbers. */
  String numbers() {
    return version.replaceFirst("-.*", "");
  }

  /** macOS takes no version that begins with 0. */
  String numbers(Os os) {
    return os == Os.MACOS ? numbers().replaceFirst("^0\\.(\\d+)\\..*", "1.0.$1") : numbers();
  }

  String copyright() {
    return "Copyright " + year + " the authors of Hopscope. Apache License 2.0.";
  }
}

package org.hopscope.packaging;

import java.util.Arrays;
import java.util.Locale;

/** A file that is made for technicians. */
enum Target {
  /** Debian package, for everybody on the machine. */
  DEB(Os.LINUX, "deb"),
  /** Folder in an archive, for one person, without being root. */
  TAR(Os.LINUX, "app-image"),
  /** Windows installer, for everybody on the machine. */
  MSI(Os.WINDOWS, "msi"),
  /** Windows installer, for one person, without an administrator. */
  MSI_USER(Os.WINDOWS, "msi"),
  /** Folder in an archive, that keeps its data in itself. */
  ZIP(Os.WINDOWS, "app-image"),
  /** Disk image: dragged to the Applications of the machine or of one person. */
  DMG(Os.MACOS, "dmg");

  final Os os;
  final String type;

  Target(Os os, String type) {
    this.os = os;
    this.type = type;
  }

  boolean installer() {
    return !type.equals("app-image");
  }

  /** "hopscope-0.1.0-linux-x86_64.deb": every file of a release lies in one folder, so its name says what it is for. */
  String fileName(Release release, String processor) {
    return "hopscope-" + release.version() + "-" + ending(processor);
  }

  private String ending(String processor) {
    return switch (this) {
      case DEB -> "linux-" + processor + ".deb";
      case TAR -> "linux-" + processor + ".tar.xz";
      case MSI -> "windows-" + processor + ".msi";
      case MSI_USER -> "windows-" + processor + "-user.msi";
      case ZIP -> "windows-" + processor + "-portable.zip";
      case DMG -> "macos-" + processor + ".dmg";
    };
  }

  static Target named(String name) {
    return Arrays.stream(values())
        .filter(t -> t.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such package: " + name));
  }
}

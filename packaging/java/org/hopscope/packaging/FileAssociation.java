package org.hopscope.packaging;

import java.nio.file.Path;
import java.util.List;

/** A double click on a kept analysis opens it. */
final class FileAssociation {
  static final String EXTENSION = "hopscope";
  static final String MIME = "application/vnd.hopscope.analysis+json";

  private FileAssociation() {}

  /** Lines of the properties file that jpackage reads; a backslash would end there as an escape. */
  static List<String> lines(Path icon) {
    return List.of(
        "extension=" + EXTENSION,
        "mime-type=" + MIME,
        "description=Hopscope analysis",
        "icon=" + icon.toString().replace('\\', '/'));
  }
}

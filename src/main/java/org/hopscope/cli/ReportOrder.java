package org.hopscope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.snapshot.report.Paper;
import org.hopscope.snapshot.report.ReportFormat;

/**
 * Which files are wanted of an analysis.
 *
 * @param paper empty: what the country prints on
 */
record ReportOrder(Map<ReportFormat, Path> files, Optional<Paper> paper) {
  ReportOrder {
    files = Map.copyOf(files);
  }

  static ReportOrder of(Options.Reports typed) throws BadUsage {
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    for (ReportFormat format : ReportFormat.values()) {
      Path file = switch (format) {
        case PDF -> typed.pdf;
        case HTML -> typed.html;
        case PNG -> typed.png;
      };
      if (file != null) {
        files.put(format, file);
      }
    }
    return new ReportOrder(files, paper(typed.paper));
  }

  static Optional<Paper> paper(String typed) throws BadUsage {
    if (typed == null) {
      return Optional.empty();
    }
    String known = Arrays.stream(Paper.values()).map(Paper::id).collect(Collectors.joining(", "));
    return Optional.of(Paper.byId(typed).orElseThrow(() -> new BadUsage("cli.usage.paper", typed, known)));
  }
}

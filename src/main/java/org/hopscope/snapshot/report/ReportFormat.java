package org.hopscope.snapshot.report;

import java.util.Locale;
import org.hopscope.model.Message;

/** What a report can be taken away as. */
public enum ReportFormat {
  /** For people: tagged, with bookmarks, on paper. */
  PDF {
    @Override
    public byte[] make(Report report) {
      return PdfFile.of(report);
    }
  },
  /** The same in one file for a browser, which loads nothing. */
  HTML {
    @Override
    public byte[] make(Report report) {
      return HtmlFile.of(report);
    }
  },
  /** The chart alone. */
  PNG {
    @Override
    public byte[] make(Report report) {
      return PngFile.of(report);
    }
  };

  /** Takes up to two seconds: not for the thread of a window. */
  public abstract byte[] make(Report report);

  /** As in options, and as the ending of a file. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Message title() {
    return Message.of("report.format." + id());
  }

  /** With the domain and the day in it. */
  public String fileName(Report report) {
    String domain = report.graph().address().map(a -> a.domain() + "-").orElse("");
    String day = report.graph().when().map(w -> w.atZone(report.zone()).toLocalDate() + "").orElse("");
    return ("hopscope-" + domain + day).replaceAll("[^\\w.-]", "_") + "." + id();
  }
}

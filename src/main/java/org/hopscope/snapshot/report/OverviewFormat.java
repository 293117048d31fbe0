package org.hopscope.snapshot.report;

import java.io.IOException;
import java.io.OutputStream;

/** What an overview can be taken away as. */
public enum OverviewFormat {
  /** For people: tagged, with bookmarks, on paper; no more than {@link Overview#MOST_ON_PAPER} addresses. */
  PDF {
    @Override
    public void write(Overview overview, OutputStream to) throws IOException {
      to.write(PdfFile.of(overview));
    }
  },
  /** All of them in one file for a browser, which loads nothing. */
  HTML {
    @Override
    public void write(Overview overview, OutputStream to) throws IOException {
      HtmlFile.write(new OverviewPage(overview, Integer.MAX_VALUE).html(), to);
    }
  };

  /** Takes a while where there are many: not for the thread of a window. */
  public abstract void write(Overview overview, OutputStream to) throws IOException;
}

package org.hopscope.snapshot.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.batch.BatchRow;

/**
 * What an overview of many addresses is made from.
 *
 * @param rows of those that were analyzed
 * @param all how many there are, those that are not analyzed yet among them
 * @param zone in which its times are told
 * @param version of the product
 * @param redacted whether addresses and names have been replaced
 */
public record Overview(
    List<BatchRow> rows, int all, Wording words, Paper paper, ZoneId zone, String version, boolean redacted) {
  /** A document on paper is laid out as a whole, and so in memory. */
  public static final int MOST_ON_PAPER = 1_000;

  public Overview {
    rows = List.copyOf(rows);
  }

  /** As it is, on the paper of the reader's country, in the time of this computer. */
  public static Overview of(List<BatchRow> rows, int all, Wording words, String version) {
    Locale spoken = words.locale();
    Paper paper = Paper.of(spoken.getCountry().isEmpty() ? Locale.getDefault() : spoken);
    return new Overview(rows, all, words, paper, ZoneId.systemDefault(), version, false);
  }

  public Overview on(Paper other) {
    return new Overview(rows, all, words, other, zone, version, redacted);
  }

  /** Of rows in which names and addresses have been replaced. */
  public Overview underOtherNames() {
    return new Overview(rows, all, words, paper, zone, version, true);
  }
}

package org.hopscope.analysis.batch;

import java.util.List;
import org.hopscope.model.Message;

/**
 * What was read of a table or of pasted text.
 *
 * @param accounts those that can be analyzed, once each, numbered as they come
 * @param problems what was passed over, row by row
 */
public record Addresses(List<Account> accounts, List<Problem> problems) {
  /** @param row from 1, as an editor counts lines */
  public record Problem(long row, Message why) {}

  public Addresses {
    accounts = List.copyOf(accounts);
    problems = List.copyOf(problems);
  }

  /** Wipes the passwords of a batch that is not begun. */
  public void close() {
    accounts.forEach(account -> account.secret().close());
  }
}

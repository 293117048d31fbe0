package org.hopscope.autodiscover;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Message;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Step;
import org.hopscope.model.Vantage;

/**
 * Outlook's steps as a transition table (Microsoft: Outlook 2016 implementation of Autodiscover).
 *
 * <pre>
 * from step, its result      go to
 * -------------------------  ------------------------------------------------
 * settings                   negotiate the protocol
 * RedirectAddr               a new round for that address' domain, from the top
 * RedirectUrl, 3xx           the same step at that URL
 * password refused           stop: another step would only hide it (by a stranger: the next step)
 * anything else              the next step of the client's order
 * requirement not met        the next step; the step is skipped and says why
 * </pre>
 */
public final class StepTable {

  /** What a step may need before it can run. */
  public enum Requirement { NONE, RECORD_LEADS_TO_M365, DOMAIN_JOINED }

  public record Row(Step step, Requirement requirement, boolean firstRoundOnly) {}

  /** Where a result leads. */
  public enum Move { NEGOTIATE, NEW_ROUND, SAME_STEP, STOP, NEXT_STEP }

  private static final List<Row> ROWS =
      List.of(
          new Row(Step.M365_DIRECT, Requirement.RECORD_LEADS_TO_M365, false),
          new Row(Step.SCP, Requirement.DOMAIN_JOINED, true),
          new Row(Step.ROOT_DOMAIN, Requirement.NONE, false),
          new Row(Step.AUTODISCOVER_DOMAIN, Requirement.NONE, false),
          new Row(Step.HTTP_REDIRECT, Requirement.NONE, false),
          new Row(Step.SRV, Requirement.NONE, false));

  private StepTable() {}

  /** The rows of one round, in the client's order. A step that belongs to the first round only is left out. */
  public static List<Row> rows(int round) {
    Predicate<Row> taken = row -> round == 0 || !row.firstRoundOnly();
    return ROWS.stream().filter(taken).toList();
  }

  public static Move after(PoxAnswer answer) {
    return switch (answer) {
      case PoxAnswer.Settings settings -> Move.NEGOTIATE;
      case PoxAnswer.RedirectAddr addr -> Move.NEW_ROUND;
      case PoxAnswer.RedirectUrl url -> Move.SAME_STEP;
      case PoxAnswer.Error error -> Move.NEXT_STEP;
      case PoxAnswer.Unreadable unreadable -> Move.NEXT_STEP;
    };
  }

  /** A refused password ends the search when the host is the account's own; a stranger's word does not. */
  public static Move afterRefusal(boolean byOwnHost) {
    return byOwnHost ? Move.STOP : Move.NEXT_STEP;
  }

  /** Why a step is not run, as far as that is known before anything was asked. */
  public static Optional<Skip> skipAtOnce(Row row, ClientProfile client, Vantage vantage) {
    if (!client.takes(row.step())) {
      return Optional.of(
          new Skip(SkipReason.CLIENT_LACKS_STEP, Message.of("skip.client-lacks-step", client.title())));
    }
    if (row.requirement() == Requirement.DOMAIN_JOINED && vantage.adDomain().isEmpty()) {
      return Optional.of(new Skip(SkipReason.NOT_JOINED, Message.of("skip.not-joined")));
    }
    return Optional.empty();
  }

  /** Why a step is not run, once it is known where the domain's record leads. */
  public static Optional<Skip> skipAfterLookup(Row row, DomainRecord record, String domain) {
    return row.requirement() == Requirement.RECORD_LEADS_TO_M365 && record.leads() != Leads.MICROSOFT_365
        ? Optional.of(new Skip(SkipReason.NO_SIGN_OF_M365, Message.of("skip.no-sign-of-m365", domain)))
        : Optional.empty();
  }

  public record Skip(SkipReason reason, Message why) {}
}

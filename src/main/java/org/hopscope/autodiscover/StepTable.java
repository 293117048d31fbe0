package org.hopscope.autodiscover;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.Decision.Leads;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.SkipReason;
import org.hopscope.model.Step;
import org.hopscope.model.StoredFile;
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
  public enum Requirement {
    NONE, RESTART_DATA, LOCAL_XML_PREFERRED, LAST_KNOWN_GOOD, LOCAL_XML_NOT_PREFERRED, DOMAIN_JOINED,
    RECORD_LEADS_TO_M365,
    /** The looser heuristics: mail goes there, or a tenant is known. And the step must not repeat one that was taken. */
    SIGN_OF_M365
  }

  public record Row(Step step, Requirement requirement, boolean firstRoundOnly) {}

  /** Where a result leads. */
  public enum Move { NEGOTIATE, NEW_ROUND, SAME_STEP, STOP, NEXT_STEP }

  private static final List<Row> ROWS = List.of(
      new Row(Step.RESTART_DATA, Requirement.RESTART_DATA, true),
      new Row(Step.LOCAL_XML_PREFERRED, Requirement.LOCAL_XML_PREFERRED, true),
      new Row(Step.LAST_KNOWN_GOOD, Requirement.LAST_KNOWN_GOOD, true),
      new Row(Step.M365_DIRECT, Requirement.RECORD_LEADS_TO_M365, false),
      new Row(Step.SCP, Requirement.DOMAIN_JOINED, true),
      new Row(Step.ROOT_DOMAIN, Requirement.NONE, false),
      new Row(Step.AUTODISCOVER_DOMAIN, Requirement.NONE, false),
      new Row(Step.LOCAL_XML, Requirement.LOCAL_XML_NOT_PREFERRED, true),
      new Row(Step.HTTP_REDIRECT, Requirement.NONE, false),
      new Row(Step.SRV, Requirement.NONE, false),
      new Row(Step.M365_FAILSAFE, Requirement.SIGN_OF_M365, false));

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
  public static Optional<Skip> skipAtOnce(
      Row row, ClientProfile client, Vantage vantage, OutlookState state, String domain) {
    if (!client.takes(row.step())) {
      return skip(SkipReason.CLIENT_LACKS_STEP, "skip.client-lacks-step", client.title());
    }
    if (row.requirement() == Requirement.DOMAIN_JOINED && vantage.adDomain().isEmpty()) {
      return skip(SkipReason.NOT_JOINED, "skip.not-joined");
    }
    return state.excluding(row.step())
        .map(p -> new Skip(
            SkipReason.EXCLUDED_BY_POLICY, Message.of("skip.policy." + p.kind().id(), p.text(), p.place())))
        .or(() -> nothingStored(row, state, domain));
  }

  private static Optional<Skip> nothingStored(Row row, OutlookState state, String domain) {
    boolean preferred = state.on(Policy.PREFER_LOCAL_XML).isPresent();
    boolean file = state.localXml().isPresent();
    return switch (row.requirement()) {
      case RESTART_DATA ->
        state.restartData().isPresent() ? Optional.empty() : skip(SkipReason.NOTHING_STORED, "skip.no-restart-data");
      case LOCAL_XML_PREFERRED -> !preferred
          ? skip(SkipReason.NOTHING_STORED, "skip.not-preferred")
          : file ? Optional.empty() : skip(SkipReason.NOTHING_STORED, "skip.no-local-xml", domain);
      case LOCAL_XML_NOT_PREFERRED -> !file
          ? skip(SkipReason.NOTHING_STORED, "skip.no-local-xml", domain)
          : preferred ? skip(SkipReason.DONE_BEFORE, "skip.local-xml-before") : Optional.empty();
      case LAST_KNOWN_GOOD -> lastKnownGood(state);
      case NONE, DOMAIN_JOINED, RECORD_LEADS_TO_M365, SIGN_OF_M365 -> Optional.empty();
    };
  }

  private static Optional<Skip> lastKnownGood(OutlookState state) {
    if (state.lastKnownGood().isEmpty()) {
      return skip(SkipReason.NOTHING_STORED, "skip.no-last-known-good");
    }
    OutlookState.LastKnownGood kept = state.lastKnownGood().get();
    String file = kept.answer().map(StoredFile::path).orElse("");
    return kept.url().isPresent()
        ? Optional.empty() : skip(SkipReason.NOTHING_STORED, "skip.last-known-good-hidden", file);
  }

  /** Why a step is not run, once it is known where the domain's record leads. */
  public static Optional<Skip> skipAfterLookup(Row row, DomainRecord record, String domain) {
    return row.requirement() == Requirement.RECORD_LEADS_TO_M365 && record.leads() != Leads.MICROSOFT_365
        ? skip(SkipReason.NO_SIGN_OF_M365, "skip.no-sign-of-m365", domain)
        : Optional.empty();
  }

  /** What Microsoft 365 says of a domain to anybody who asks. */
  public enum Tenancy { KNOWN, NONE, UNTOLD }

  /**
   * The same for the fail-safe, which needs less of a sign: a tenant, or mail that goes there. Mail alone is
   * a guess, and a password is not sent on it where Microsoft 365 itself says that it has no such tenant.
   */
  public static Optional<Skip> skipFailsafe(DomainRecord record, boolean mailThere, Tenancy tenant, String domain) {
    if (record.leads() == Leads.MICROSOFT_365) {
      return skip(SkipReason.DONE_BEFORE, "skip.m365-before");
    }
    if (isSignOfM365(mailThere, tenant)) {
      return Optional.empty();
    }
    return skip(SkipReason.NO_SIGN_OF_M365, mailThere ? "skip.no-tenant" : "skip.no-mail-at-m365", domain);
  }

  /** A tenant, or mail that goes there while nothing is told of a tenant. */
  public static boolean isSignOfM365(boolean mailThere, Tenancy tenant) {
    return tenant == Tenancy.KNOWN || mailThere && tenant == Tenancy.UNTOLD;
  }

  private static Optional<Skip> skip(SkipReason reason, String key, Object... args) {
    return Optional.of(new Skip(reason, Message.of(key, args)));
  }

  public record Skip(SkipReason reason, Message why) {}
}

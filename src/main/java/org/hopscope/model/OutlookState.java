package org.hopscope.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this computer's Outlook is told by policies, and what it has stored for one account.
 *
 * @param settings policies that are set, one each
 * @param restartData the answer kept while adding the account was interrupted
 * @param localXml the file that the registry names for the address' domain
 * @param lastKnownGood where the last good answer came from
 */
public record OutlookState(
    List<PolicySetting> settings,
    Optional<StoredFile> restartData,
    Optional<StoredFile> localXml,
    Optional<LastKnownGood> lastKnownGood) {

  public static final OutlookState EMPTY = new OutlookState(List.of(), Optional.empty(), Optional.empty(),
      Optional.empty());

  /** Looks it up for an account, when an analysis begins. Quick; reads no large file. */
  @FunctionalInterface
  public interface Source {
    OutlookState of(EmailAddress address, ClientProfile client);

    Source NONE = (address, client) -> EMPTY;
  }

  /**
   * @param url empty when only the answer was kept where it can be read
   */
  public record LastKnownGood(Optional<String> url, Optional<StoredFile> answer) {}

  public OutlookState {
    settings = List.copyOf(settings);
  }

  /** The setting that is in force, when it is on. */
  public Optional<PolicySetting> on(Policy policy) {
    return settings.stream().filter(s -> s.policy() == policy && s.on()).findFirst();
  }

  /** Why the client leaves this step out. */
  public Optional<PolicySetting> excluding(Step step) {
    return settings.stream().filter(s -> s.on() && s.policy().excludes(step)).findFirst();
  }

  /** With what the technician switched, which goes before what is set on this computer. */
  public OutlookState with(List<PolicySetting> switches) {
    List<PolicySetting> all = new ArrayList<>(switches);
    settings.stream()
        .filter(s -> switches.stream().noneMatch(w -> w.policy() == s.policy()))
        .forEach(all::add);
    return new OutlookState(all, restartData, localXml, lastKnownGood);
  }

  public OutlookState withLocalXml(StoredFile file) {
    return new OutlookState(settings, restartData, Optional.of(file), lastKnownGood);
  }
}

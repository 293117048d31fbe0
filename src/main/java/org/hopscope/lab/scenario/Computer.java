package org.hopscope.lab.scenario;

import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PolicySetting.Kind;
import org.hopscope.model.StoredFile;

/** Says what the computer is told by policies, and what Outlook has stored there. */
final class Computer {
  /** Where the registry says that the XML file is. */
  static final String FILE = "C:\\ProgramData\\Outlook\\autodiscover.xml";

  private static final String KEY = "Microsoft\\Office\\16.0\\Outlook\\AutoDiscover";
  private static final Optional<Instant> LONG_AGO = Optional.of(Instant.parse("2024-03-05T08:30:00Z"));

  private final List<PolicySetting> settings = new ArrayList<>();
  private Optional<StoredFile> restartData = Optional.empty();
  private Optional<StoredFile> localXml = Optional.empty();
  private Optional<OutlookState.LastKnownGood> lastKnownGood = Optional.empty();

  void policy(Policy policy) {
    settings.add(new PolicySetting(policy, 1, "HKCU\\Software\\Policies\\" + KEY, Kind.POLICY));
  }

  void preference(Policy policy) {
    settings.add(new PolicySetting(policy, 1, "HKCU\\Software\\" + KEY, Kind.PREFERENCE));
  }

  void localXml(String document) {
    localXml = Optional.of(file(FILE, document));
  }

  void localXmlMissing() {
    localXml = Optional.of(new StoredFile(FILE, Optional.empty(), () -> {
      throw new FileNotFoundException(FILE);
    }));
  }

  void restartData(String document) {
    restartData = Optional.of(file("C:\\Users\\otto\\AppData\\Local\\Microsoft\\Outlook\\restart.xml", document));
  }

  void lastKnownGood(String url) {
    lastKnownGood = Optional.of(new OutlookState.LastKnownGood(Optional.of(url), Optional.empty()));
  }

  OutlookState state() {
    return new OutlookState(settings, restartData, localXml, lastKnownGood);
  }

  private static StoredFile file(String path, String document) {
    return new StoredFile(path, LONG_AGO, () -> document.getBytes(StandardCharsets.UTF_8));
  }
}

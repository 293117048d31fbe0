package org.hopscope.wire.here;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PolicySetting.Kind;
import org.hopscope.model.StoredFile;
import org.hopscope.model.Step;
import org.hopscope.wire.here.Registry.Hive;
import org.hopscope.wire.here.Registry.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a computer's registry and folders tell of its Outlook, with a registry made of paper. */
class StoredOutlookTest {
  private static final String POLICIES = "Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover";
  private static final String PREFERENCES = "Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover";
  private static final EmailAddress ANNA = new EmailAddress("anna", "contoso.com");

  private final PaperRegistry registry = new PaperRegistry();
  @TempDir
  Path folder;

  private OutlookState read(ClientProfile client) {
    return new StoredOutlook(registry, Map.of("LocalAppData", folder.toString(), "ProgramData", folder.toString()))
        .of(ANNA, client);
  }

  @Test
  void aPolicyGoesBeforeAPreference() {
    registry.set(Hive.USER, View.BITS_64, PREFERENCES, "ExcludeScpLookup", 0);
    registry.set(Hive.USER, View.BITS_64, POLICIES, "ExcludeScpLookup", 1);
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).excluding(Step.SCP)).contains(
        new PolicySetting(Policy.EXCLUDE_SCP_LOOKUP, 1, "HKCU\\" + POLICIES, Kind.POLICY));
  }

  @Test
  void aPolicyOfTheMachineGoesBeforeThePreferenceOfTheUser() {
    registry.set(Hive.USER, View.BITS_64, PREFERENCES, "ExcludeSrvRecord", 1);
    registry.set(Hive.MACHINE, View.BITS_64, POLICIES, "ExcludeSrvRecord", 0);
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).excluding(Step.SRV)).isEmpty();
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).settings()).singleElement()
        .satisfies(s -> assertThat(s.place()).startsWith("HKLM\\"));
  }

  @Test
  void bothViewsAreRead() {
    registry.set(Hive.MACHINE, View.BITS_32, PREFERENCES, "excludehttpsrootdomain", 1);
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).excluding(Step.ROOT_DOMAIN))
        .hasValueSatisfying(s -> assertThat(s.kind()).isEqualTo(Kind.PREFERENCE));
  }

  @Test
  void eachOutlookReadsTheKeyOfItsOwnVersion() {
    registry.set(Hive.USER, View.BITS_64, POLICIES.replace("16.0", "14.0"), "ExcludeHttpRedirect", 1);
    assertThat(read(ClientProfile.OUTLOOK_2010).excluding(Step.HTTP_REDIRECT)).isPresent();
    assertThat(read(ClientProfile.OUTLOOK_2013).settings()).isEmpty();
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).settings()).isEmpty();
    assertThat(read(ClientProfile.OUTLOOK_MAC)).isEqualTo(OutlookState.EMPTY);
  }

  @Test
  void aNumberWrittenAsTextCounts_otherTextDoesNot() {
    registry.set(Hive.USER, View.BITS_64, POLICIES, "PreferLocalXML", "1");
    registry.set(Hive.USER, View.BITS_64, POLICIES, "ExcludeScpLookup", "yes");
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).settings()).extracting(PolicySetting::policy)
        .containsExactly(Policy.PREFER_LOCAL_XML);
  }

  @Test
  void oneEndpointPolicyTakesBothStepsOfMicrosoft365Out() {
    registry.set(Hive.USER, View.BITS_64, POLICIES, "ExcludeExplicitO365Endpoint", 1);
    OutlookState state = read(ClientProfile.OUTLOOK_WINDOWS);
    assertThat(state.excluding(Step.M365_DIRECT)).isPresent().isEqualTo(state.excluding(Step.M365_FAILSAFE));
  }

  @Test
  void theFileNamedForTheDomainIsReadWhenItsTurnComes() throws IOException {
    Files.writeString(folder.resolve("contoso.xml"), "<Autodiscover/>");
    registry.set(Hive.USER, View.BITS_64, PREFERENCES, "contoso.com", "%PROGRAMDATA%/contoso.xml");
    StoredFile file = read(ClientProfile.OUTLOOK_WINDOWS).localXml().orElseThrow();
    assertThat(Path.of(file.path())).isEqualTo(folder.resolve("contoso.xml"));
    assertThat(file.reading().read()).asString().isEqualTo("<Autodiscover/>");
    Files.delete(folder.resolve("contoso.xml"));
    assertThatThrownBy(file.reading()::read).isInstanceOf(IOException.class);
  }

  @Test
  void ofAFileTooLargeNoMoreIsReadThanShowsIt() throws IOException {
    Files.write(folder.resolve("large.xml"), new byte[StoredFile.LARGEST + 5000]);
    registry.set(Hive.USER, View.BITS_64, PREFERENCES, "contoso.com", folder.resolve("large.xml").toString());
    assertThat(read(ClientProfile.OUTLOOK_WINDOWS).localXml().orElseThrow().reading().read())
        .hasSize(StoredFile.LARGEST + 1);
  }

  @Test
  void theLastAnswerIsFoundWithoutItsUrl() throws IOException {
    Path kept = folder.resolve("Microsoft/Outlook/16/AutoD.anna@contoso.com.xml");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, "<Autodiscover/>");
    OutlookState.LastKnownGood good = read(ClientProfile.OUTLOOK_WINDOWS).lastKnownGood().orElseThrow();
    assertThat(good.url()).isEmpty();
    assertThat(good.answer().orElseThrow().date()).isPresent();
  }

  @Test
  void aSwitchGoesBeforeThePolicy() throws BadSetting {
    registry.set(Hive.USER, View.BITS_64, POLICIES, "ExcludeScpLookup", 1);
    OutlookState.Source own = new StoredOutlook(registry, Map.of());
    OutlookState assumed = ThisMachine.whatIf(own, List.of("excludescplookup=0", "PreferLocalXml"), Optional.empty())
        .of(ANNA, ClientProfile.OUTLOOK_WINDOWS);
    assertThat(assumed.excluding(Step.SCP)).isEmpty();
    assertThat(assumed.on(Policy.PREFER_LOCAL_XML))
        .hasValueSatisfying(s -> assertThat(s.kind()).isEqualTo(Kind.SWITCH));
  }

  @Test
  void anUnknownPolicyIsRefusedWithTheKnownOnes() {
    for (String typed : List.of("ExcludeEverything=1", "ExcludeScpLookup=2", "=1")) {
      assertThatThrownBy(() -> Settings.policies(List.of(typed))).isInstanceOfSatisfying(
          BadSetting.class,
          bad -> assertThat(bad.sentence().args()).contains(typed).anyMatch(a -> a.contains("ExcludeScpLookup")));
    }
  }

  @Test
  void aFileToAssumeMustBeThere() {
    assertThatThrownBy(() -> Settings.localXml(folder.resolve("none.xml"))).isInstanceOf(BadSetting.class);
  }

  private static final class PaperRegistry implements Registry {
    private record Place(Hive hive, View view, String key, String name) {}

    private final Map<Place, Object> values = new HashMap<>();

    void set(Hive hive, View view, String key, String name, Object value) {
      values.put(new Place(hive, view, key, name.toLowerCase(java.util.Locale.ROOT)), value);
    }

    @Override
    public Optional<Object> value(Hive hive, View view, String key, String name) {
      return Optional.ofNullable(values.get(new Place(hive, view, key, name.toLowerCase(java.util.Locale.ROOT))));
    }
  }
}

package org.hopscope.ui.wizard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.MicrosoftCloud;
import org.hopscope.model.Protocol;
import org.hopscope.model.Step;
import org.hopscope.model.Wording;

/** What will be contacted, in Outlook's order, and where the password may go. */
public final class ConsentModel {
  /**
   * One line of the list.
   *
   * @param what who is asked
   * @param host the name or URL it is asked under
   * @param password whether the password may go there
   */
  public record Contact(String what, String host, boolean password) {}

  /** One line for all of them: nobody is contacted to read a file. */
  private static final Set<Step> STORED = EnumSet.of(Step.RESTART_DATA, Step.LOCAL_XML_PREFERRED, Step.LOCAL_XML,
      Step.LAST_KNOWN_GOOD);
  private static final Set<Step> TAKE_PASSWORD = EnumSet.of(Step.M365_DIRECT, Step.ROOT_DOMAIN,
      Step.AUTODISCOVER_DOMAIN, Step.M365_FAILSAFE);

  private final Wording words;
  private final Set<String> agreedBefore = new HashSet<>();
  private final ObservableList<Contact> contacts = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper passwordGoes = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
  private final BooleanProperty agreed = new SimpleBooleanProperty();
  private String address = "";
  private Runnable again = () -> {};

  public ConsentModel(Wording words) {
    this.words = words;
    agreed.addListener((_, _, now) -> remember(now));
  }

  /**
   * @param internet the resolvers on the internet that will be asked, as typed; empty for none
   * @param asSignedIn instead of a password, the user of this computer signs in
   * @param forProxy a name and a password were given for proxies
   * @param excluded steps that a policy takes out
   */
  public void show(
      EmailAddress who, ClientProfile client, boolean practice, boolean withPassword, boolean asSignedIn,
      boolean forProxy, List<String> internet, Set<Step> excluded) {
    address = who.text();
    String key = practice ? "consent.heading+consent.practice" : "consent.heading";
    heading.set(words.say(key, who.localPart() + "@" + who.displayDomain(), client.title()));
    contacts.setAll(contacts(who, client, excluded));
    if (!internet.isEmpty()) {
      contacts.add(1, contact("consent.internet-dns", String.join(", ", internet), false));
    }
    String goes = asSignedIn ? "consent.signed-in" : withPassword ? "consent.password" : "consent.no-password";
    passwordGoes.set(words.say(forProxy ? goes + "+consent.proxy" : goes, who.displayDomain()));
    agreed.set(agreedBefore.contains(address));
    again = () -> show(who, client, practice, withPassword, asSignedIn, forProxy, internet, excluded);
  }

  /** Whether the technician has agreed to it for this account since the window was opened. */
  boolean agreedFor(EmailAddress who) {
    return agreedBefore.contains(who.text());
  }

  /** Says everything again, in the language that is spoken now. */
  void sayAgain() {
    again.run();
  }

  private List<Contact> contacts(EmailAddress who, ClientProfile client, Set<Step> excluded) {
    List<Contact> list = new ArrayList<>();
    list.add(contact("consent.account", words.say("consent.account.host"), false));
    list.add(contact("consent.idp", words.say("consent.idp.host"), false));
    list.add(contact("consent.dns", "autodiscover." + who.displayDomain(), false));
    if (client.takes(Step.LOCAL_XML)) {
      list.add(contact("consent.stored", words.say("consent.stored.host"), false));
    }
    for (Step step : Step.values()) {
      if (client.takes(step) && !STORED.contains(step) && !excluded.contains(step)) {
        list.add(contact("consent." + step.id(), host(step, who.displayDomain()), takesPassword(step)));
      }
    }
    String protocols = String.join(", ", client.protocols().stream().map(Protocol::title).map(words::name).toList());
    list.add(new Contact(words.say("consent.mailbox"), protocols, true));
    list.add(contact("consent.beside", words.say("consent.beside.host"), true));
    list.add(contact("consent.authorities", words.say("consent.authorities.host"), false));
    return list;
  }

  private Contact contact(String key, String host, boolean password) {
    return new Contact(words.say(key), host, password);
  }

  private String host(Step step, String domain) {
    return switch (step) {
      case RESTART_DATA, LOCAL_XML_PREFERRED, LOCAL_XML, LAST_KNOWN_GOOD -> "";
      case M365_DIRECT, M365_FAILSAFE -> "https://" + MicrosoftCloud.WORLDWIDE.autodiscover();
      case SCP -> words.say("consent.scp.host");
      case ROOT_DOMAIN -> "https://" + domain;
      case AUTODISCOVER_DOMAIN -> "https://autodiscover." + domain;
      case HTTP_REDIRECT -> "http://autodiscover." + domain;
      case SRV -> "_autodiscover._tcp." + domain;
    };
  }

  /** Unauthenticated by design: the plain HTTP step, and lookups. */
  private static boolean takesPassword(Step step) {
    return TAKE_PASSWORD.contains(step);
  }

  private void remember(boolean now) {
    if (now) {
      agreedBefore.add(address);
    } else {
      agreedBefore.remove(address);
    }
  }

  public ObservableList<Contact> contacts() {
    return contacts;
  }

  public ReadOnlyStringProperty headingProperty() {
    return heading.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty passwordGoesProperty() {
    return passwordGoes.getReadOnlyProperty();
  }

  public BooleanProperty agreedProperty() {
    return agreed;
  }
}

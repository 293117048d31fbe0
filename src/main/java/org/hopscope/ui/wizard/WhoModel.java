package org.hopscope.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.EmailAddress.Parsed;
import org.hopscope.model.Message;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.Secret;
import org.hopscope.model.Step;
import org.hopscope.model.Wording;

/** Whose mailbox, as which Outlook, seen from where. Holds no password: that stays in its field. */
public final class WhoModel {
  /** Problems that everybody has who is still typing; said only when the typing pauses. */
  private static final List<String> UNFINISHED = List.of("address.empty", "address.no-at", "address.no-domain",
      "address.single-label");

  /** Policies are the same for every account. */
  private static final EmailAddress NOBODY = new EmailAddress("nobody", "invalid.invalid");

  private final Wording words;
  private final List<Place> places;
  private final StringProperty address = new SimpleStringProperty("");
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper echo = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper openProblem = new ReadOnlyStringWrapper("");
  private Optional<Message> notOpened = Optional.empty();
  private final BooleanProperty passwordEmpty = new SimpleBooleanProperty(true);
  private final ObjectProperty<ClientProfile> client = new SimpleObjectProperty<>(ClientProfile.OUTLOOK_WINDOWS);
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>();
  private final OptionsModel options;
  private final Disguise disguise;
  /** What is to be typed at the place; a practice world that is mended may want another password. */
  private Optional<Place.Example> example = Optional.empty();
  private PasswordInput password = PasswordInput.NONE;
  private boolean examplePassword;

  public WhoModel(Wording words, Places places, Memory memory) {
    this.words = words;
    this.places = List.copyOf(places.all());
    this.disguise = new Disguise(this.places);
    this.options = new OptionsModel(words, () -> policiesHere(places), memory);
    place.set(here());
    address.addListener((_, _, now) -> check(now));
    paused.addListener((_, _, _) -> check(address.get()));
    place.addListener((_, before, now) -> moveTo(now));
    client.addListener((_, _, _) -> options.policies().refresh());
  }

  /** A practice scenario has policies of its own. */
  private List<PolicySetting> policiesHere(Places from) {
    return place.get().practice()
        ? List.of() : from.outlookHere().of(NOBODY, client.get()).settings();
  }

  /** A client without a registry heeds no policy. Practice scenarios may exclude more. */
  Set<Step> excluded() {
    return client.get().officeVersion().isPresent() ? options.policies().excluded() : Set.of();
  }

  Place here() {
    return places.stream().filter(p -> !p.practice()).findFirst().orElseGet(places::getFirst);
  }

  /** What was typed into another field before goes along. */
  public void attach(PasswordInput input) {
    input.takeOver(password);
    password = input;
    fillPassword();
  }

  public PasswordInput password() {
    return password;
  }

  /** None when the user of this computer signs in; what was typed is forgotten. */
  Secret secret() {
    if (options.asSignedIn().get()) {
      password.clear();
      return Secret.none();
    }
    return password.take();
  }

  /** Whether the analysis will have a password. */
  boolean givesPassword() {
    return !passwordEmpty.get() && !options.asSignedIn().get();
  }

  /** A practice account's password is known, and who is signed in needs none; anybody else types it again. */
  boolean needsNoTyping() {
    return options.asSignedIn().get() || place.get().practice() && (!passwordEmpty.get() || isExamples());
  }

  /** The technician typed into the password field himself. */
  public void passwordEdited() {
    examplePassword = false;
  }

  public void choosePractice() {
    places.stream().filter(Place::practice).findFirst().ifPresent(place::set);
  }

  /** A made-up password is put back; a real one has to be typed again. */
  public void returned() {
    fillPassword();
    options.proxyLogin().returned();
  }

  private void check(String text) {
    opened(Optional.empty());
    look(text);
  }

  private void opened(Optional<Message> why) {
    notOpened = why;
    openProblem.set(why.map(words::say).orElse(""));
  }

  /** The place could not be opened. */
  void notOpened(Message why) {
    opened(Optional.of(why));
  }

  /** Says everything again, in the language that is spoken now. */
  void sayAgain() {
    look(address.get());
    opened(notOpened);
    options.sayAgain();
  }

  private void look(String text) {
    switch (EmailAddress.parse(text)) {
      case Parsed.Good(EmailAddress good) -> {
        problem.set("");
        String domain = good.displayDomain();
        echo.set(words.say("who.echo", domain));
      }
      case Parsed.Bad(Message why) -> {
        echo.set("");
        problem.set(timeToSay(text, why) ? words.say(why) : "");
      }
    }
  }

  private boolean timeToSay(String text, Message why) {
    return paused.get() || text.contains("@") && !UNFINISHED.contains(why.key());
  }

  private void moveTo(Place now) {
    options.policies().refresh();
    example = now.example();
    options.proxyLogin().moveTo(example.flatMap(Place.Example::proxy));
    opened(Optional.empty());
    if (address.get().isBlank() || isExample(address.get())) {
      address.set(now.example().map(Place.Example::address).orElse(""));
      paused.set(false);
    }
    fillPassword();
  }

  /** At the same place, this is to be typed from now on. */
  void given(Place.Example now) {
    example = Optional.of(now);
    options.proxyLogin().moveTo(now.proxy());
    fillPassword();
  }

  private void fillPassword() {
    if (isExamples() && (passwordEmpty.get() || examplePassword)) {
      password.fill(example.orElseThrow().password());
      examplePassword = true;
    } else if (examplePassword) {
      password.clear();
      examplePassword = false;
    }
  }

  /** Whether the account is the one that is given at the place. */
  private boolean isExamples() {
    return example.map(e -> e.address().equals(address.get().strip())).orElse(false);
  }

  private boolean isExample(String text) {
    return places.stream()
        .flatMap(p -> p.example().stream())
        .anyMatch(e -> e.address().equals(text.strip()));
  }

  public Optional<EmailAddress> parsed() {
    return EmailAddress.parse(address.get()) instanceof Parsed.Good(EmailAddress good)
        ? Optional.of(good) : Optional.empty();
  }

  /** Whether practice scenarios are shown with their fault, or without. */
  public Disguise disguise() {
    return disguise;
  }

  public List<Place> places() {
    return places;
  }

  public StringProperty addressProperty() {
    return address;
  }

  /** True once the typing rested or the field was left: then every problem may be said. */
  public BooleanProperty pausedProperty() {
    return paused;
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty echoProperty() {
    return echo.getReadOnlyProperty();
  }

  /** Why the chosen place could not be opened, or empty. */
  public ReadOnlyStringProperty openProblemProperty() {
    return openProblem.getReadOnlyProperty();
  }

  public BooleanProperty passwordEmptyProperty() {
    return passwordEmpty;
  }

  public ObjectProperty<ClientProfile> clientProperty() {
    return client;
  }

  public ObjectProperty<Place> placeProperty() {
    return place;
  }

  public OptionsModel options() {
    return options;
  }
}

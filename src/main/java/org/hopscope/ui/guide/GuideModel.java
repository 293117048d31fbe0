package org.hopscope.ui.guide;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.advice.Concerned;
import org.hopscope.advice.Family;
import org.hopscope.advice.Finding;
import org.hopscope.advice.session.Deed;
import org.hopscope.advice.session.Guide;
import org.hopscope.advice.session.Hunt;
import org.hopscope.advice.session.Session;
import org.hopscope.advice.session.Telling;
import org.hopscope.advice.session.Ticket;
import org.hopscope.graph.HopGraph;
import org.hopscope.model.Days;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Vantage;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.PasswordInput;

/** A session of guided troubleshooting beside the chart: where it is, what can be chosen, and its log. */
public final class GuideModel {
  /** What the window does for the guide. */
  public interface Desk {
    /** The analysis that is shown, once it is over. */
    Optional<HopGraph> shown();

    GuideCard.Password password();

    /** Runs the same analysis again, with the password that was typed where it is not known. */
    void lookAgain(PasswordInput typed, Set<String> concerned);

    /** The session has gone on, or has ended. */
    void goesOn();

    /** Writes the package for the next level, and says what came of it. @param written is run once it is there */
    void handOver(Path to, Session told, String ticket, Runnable written);

    /** Whether what is broken is for somebody to find. */
    boolean secret();

    /** It was found, or given up. */
    void reveal();

    /** To the test of the network. */
    void toNetwork();
  }

  private final Wording words;
  private final InstantSource clock;
  private final Desk desk;
  private final ReadOnlyObjectWrapper<Optional<GuideCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hunting = new ReadOnlyBooleanWrapper();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
  private Optional<Guide> guide = Optional.empty();
  private Optional<Hunt> hunt = Optional.empty();
  private Optional<Family> found = Optional.empty();
  private PasswordInput password = PasswordInput.NONE;
  private boolean looking;

  /** @param clock tells when something was answered or done */
  public GuideModel(Wording words, InstantSource clock, Desk desk) {
    this.words = words;
    this.clock = clock;
    this.desk = desk;
    shown.subscribe(now -> {
      if (now && (desk.secret() ? hunt.isEmpty() : guide.isEmpty())) {
        begin();
      }
    });
  }

  /** Where the password is typed, if it has to be. */
  public void attach(PasswordInput input) {
    input.takeOver(password);
    password = input;
  }

  private Instant now() {
    return clock.instant();
  }

  private void begin() {
    desk.shown().ifPresentOrElse(this::begin, () -> shown.set(false));
  }

  private void begin(HopGraph graph) {
    if (desk.secret()) {
      hunt = Optional.of(Hunt.of(graph));
      say();
    } else {
      become(guide.orElseGet(() -> Guide.begin(graph, now())));
    }
  }

  /** What the trainee thinks is wrong. */
  void guess(Family answer) {
    boolean right = hunt.filter(h -> h.right(answer)).isPresent();
    hunt = hunt.map(h -> right ? h : h.without(answer));
    if (right) {
      found = Optional.of(answer);
      desk.reveal();
    } else {
      say();
    }
  }

  void solution() {
    desk.reveal();
  }

  void toNetwork() {
    desk.toNetwork();
  }

  /** The fault is a secret now, or is one no more: then the session about it begins. */
  public void secretChanged() {
    boolean told = hunt.isPresent() && !desk.secret();
    hunt = hunt.filter(_ -> !told);
    if (told && shown.get() && !looking) {
      begin();
    }
    say();
  }

  /** Begins anew; what was before stays in files alone. */
  void beginAgain() {
    guide = Optional.empty();
    begin();
  }

  void become(Guide next) {
    found = guide.isPresent() ? Optional.empty() : found;
    guide = Optional.of(next);
    say();
    desk.goesOn();
  }

  /** An analysis has begun. */
  public void looking() {
    looking = true;
    offered.set(false);
    say();
  }

  /** The analysis is over: the session goes on with it if it is about the same account. */
  public void looked(HopGraph graph) {
    looking = false;
    offered.set(true);
    boolean hunted = shown.get() && (hunt.isPresent() || guide.isEmpty());
    hunt = Optional.empty();
    if (guide.isPresent() && graph.address().filter(account -> goesOnWith(account, place(graph))).isPresent()) {
      become(guide.get().checked(graph, now()));
    } else {
      guide = Optional.empty();
      password.clear();
      shown.set(hunted);
    }
    if (shown.get()) {
      begin(graph);
    }
    say();
  }

  /** Whether the session is about this account, as it is seen from there. */
  public boolean goesOnWith(EmailAddress account, String place) {
    return guide.map(Guide::graph).filter(g -> g.address().equals(Optional.of(account)) && place(g).equals(place))
        .isPresent();
  }

  private static String place(HopGraph graph) {
    return graph.vantage().map(Vantage::id).orElse(Vantage.HERE);
  }

  /** There was nothing to look at. */
  public void notLooked() {
    looking = false;
    say();
  }

  /** An analysis from a file, with the session that was kept with it. */
  public void opened(HopGraph graph, Optional<Session> session) {
    leave();
    offered.set(true);
    session.ifPresent(kept -> {
      guide = Optional.of(Guide.of(kept, graph));
      say();
      shown.set(true);
    });
  }

  /** The session is not this window's any more. */
  public void leave() {
    restore(Optional.empty());
    offered.set(false);
  }

  /** As it goes into a file: there it waits for being taken up again. */
  public Optional<Session> kept() {
    return guide.filter(_ -> !desk.secret())
        .map(g -> g.session().end().isPresent() ? g : g.pause(now())).map(Guide::session);
  }

  /** Writes the package for the next level; the session ends with it once it is written. */
  public void handOver(Path to) {
    guide.ifPresent(g -> {
      Instant at = now();
      desk.handOver(to, g.handOver(at).session(), new Ticket(words).text(g),
          () -> guide.ifPresent(now -> become(now.handOver(at))));
    });
  }

  /** What is going on, to be put back later. */
  public Optional<Guide> guide() {
    return guide;
  }

  public void restore(Optional<Guide> before) {
    looking = false;
    hunt = Optional.empty();
    guide = before;
    offered.set(true);
    password.clear();
    shown.set(shown.get() && before.isPresent());
    say();
  }

  /** At everything. */
  void lookAgain() {
    lookAgain(Set.of());
  }

  private void lookAgain(Set<String> concerned) {
    looking = true;
    desk.lookAgain(password, concerned);
    say();
  }

  /** At what the change concerns. */
  void doneAndLookAgain(Finding finding) {
    guide.ifPresent(g -> {
      become(g.act(finding, Deed.DONE, now()));
      lookAgain(Concerned.by(finding, g.graph()));
    });
  }

  /** What the technician has written. */
  public void note(String text) {
    if (!text.isBlank()) {
      guide.ifPresent(g -> become(g.note(text.strip(), now())));
    }
  }

  public void pause() {
    guide.ifPresent(g -> become(g.pause(now())));
  }

  /** Ends without a cause that is proven. */
  public void end() {
    guide.ifPresent(g -> become(g.undecided(now())));
  }

  /** In the language that is spoken now. */
  public void sayAgain() {
    say();
  }

  private void say() {
    boolean secret = desk.secret();
    Optional<Guide> told = guide.filter(_ -> !secret);
    hunting.set(secret);
    going.set(told.isPresent() && !looking && told.filter(g -> g.session().end().isPresent()).isEmpty());
    step.set(secret ? words.say("hunt.step") : told.map(g -> words.say("guide.step", g.session().step())).orElse(""));
    lines.setAll(told.map(this::lines).orElse(List.of()));
    HuntCards hunts = new HuntCards(words, this);
    card.set(looking && (told.isPresent() || hunt.isPresent()) ? Optional.of(hunts.looking())
        : secret ? hunt.map(hunts::card) : told.map(g -> praised(cards(g).card())));
  }

  private List<LogLine> lines(Guide now) {
    Telling telling = new Telling(words);
    return now.session().log().stream().map(
        entry -> new LogLine(entry.kind(), words.say("guide.at", Days.minute(entry.at())), telling.say(entry)))
        .toList();
  }

  private GuideCard praised(GuideCard plain) {
    return found.map(family -> plain.praised(words.say("hunt.right", words.say(family.word())))).orElse(plain);
  }

  private GuideCards cards(Guide now) {
    return new GuideCards(words, now, desk.password(), clock, this);
  }

  /** What is to be done; empty before a session has begun. */
  public ReadOnlyObjectProperty<Optional<GuideCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /** Which step it is at, in words. */
  public ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Whether there is an analysis to be guided through. */
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** Whether a session is going on, and nothing is being looked at. */
  public ReadOnlyBooleanProperty goingProperty() {
    return going.getReadOnlyProperty();
  }

  /** Whether somebody is to find what is broken: then there is no log. */
  public ReadOnlyBooleanProperty huntingProperty() {
    return hunting.getReadOnlyProperty();
  }

  /** Whether the guide stands beside the chart; it begins when it does first. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** The log, the oldest line first. */
  public ObservableList<LogLine> lines() {
    return lines;
  }
}

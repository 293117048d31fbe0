package org.hopscope.ui.wizard;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.Place;
import org.hopscope.model.Message;

/** Name and password for the proxy. The password stays in its field. */
public final class ProxyLoginModel {
  private final StringProperty user;
  private final BooleanProperty passwordEmpty = new SimpleBooleanProperty(true);
  private PasswordInput password = PasswordInput.NONE;
  private Optional<Place.ProxyLogin> example = Optional.empty();

  ProxyLoginModel(StringProperty user) {
    this.user = user;
  }

  public void attach(PasswordInput input) {
    input.takeOver(password);
    password = input;
    example.filter(_ -> passwordEmpty.get()).map(Place.ProxyLogin::password).ifPresent(input::fill);
  }

  public BooleanProperty passwordEmptyProperty() {
    return passwordEmpty;
  }

  /** Whether the analysis will have both. */
  boolean given() {
    return !user.get().isBlank() && !passwordEmpty.get();
  }

  /** One of the two without the other. */
  Optional<Message> missing() {
    if (user.get().isBlank() == passwordEmpty.get()) {
      return Optional.empty();
    }
    return Optional
        .of(Message.of(user.get().isBlank() ? "options.proxy-user.no-name" : "options.proxy-user.no-password"));
  }

  /** A practice scenario brings its own; what was typed stays elsewhere. */
  void moveTo(Optional<Place.ProxyLogin> there) {
    boolean mayBeReplaced = user.get().isBlank()
        || example.filter(e -> e.user().equals(user.get().strip())).isPresent();
    if (!mayBeReplaced || example.isEmpty() && there.isEmpty()) {
      return;
    }
    example = there;
    user.set(there.map(Place.ProxyLogin::user).orElse(""));
    there.map(Place.ProxyLogin::password).ifPresentOrElse(password::fill, password::clear);
  }

  /** A made-up password is put back; a real one has to be typed again. */
  void returned() {
    example.filter(e -> e.user().equals(user.get().strip()) && passwordEmpty.get())
        .ifPresent(e -> password.fill(e.password()));
  }

  /** For a run that does without where one of the two is missing. */
  Optional<AnalysisRequest.ProxyLogin> lend() {
    returned();
    return given() ? take() : Optional.empty();
  }

  void clear() {
    user.set("");
    password.clear();
  }

  /** What was typed; the password's field is empty afterwards. */
  Optional<AnalysisRequest.ProxyLogin> take() {
    return user.get().isBlank()
        ? Optional.empty() : Optional.of(new AnalysisRequest.ProxyLogin(user.get().strip(), password.take()));
  }
}

package org.hopscope.ui.network;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hopscope.analysis.EndpointLists;
import org.hopscope.analysis.Places;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.EndpointList;
import org.hopscope.model.endpoint.Instance;
import org.hopscope.model.endpoint.Refreshed;

/** Which services are tested, of which cloud, by which list. */
public final class ScopeModel {
  private static final Duration QUESTION = Duration.ofSeconds(10);

  private final Wording words;
  private final EndpointLists lists;
  private final Supplier<Places.Options> network;
  private final Executor window;
  private final Map<Service, BooleanProperty> services = new EnumMap<>(Service.class);
  private final ObjectProperty<Instance> instance = new SimpleObjectProperty<>(Instance.WORLDWIDE);
  private final ReadOnlyObjectWrapper<Optional<EndpointList>> list = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper listLine = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private Optional<Message> told = Optional.empty();
  private final ReadOnlyBooleanWrapper refreshing = new ReadOnlyBooleanWrapper();
  private final BooleanBinding ready;
  private final StringBinding summary;

  /**
   * @param network what leads to the web service
   * @param window runs things where the properties may be changed
   */
  public ScopeModel(Wording words, EndpointLists lists, Supplier<Places.Options> network, Executor window) {
    this.words = words;
    this.lists = lists;
    this.network = network;
    this.window = window;
    for (Service service : Service.values()) {
      services.put(service, new SimpleBooleanProperty(service.first()));
    }
    javafx.beans.Observable[] chosen = services.values().toArray(javafx.beans.Observable[]::new);
    ready = Bindings.createBooleanBinding(() -> !areas().isEmpty(), chosen).and(Bindings.createBooleanBinding(
        () -> list.get().isPresent(), list));
    summary = Bindings.createStringBinding(
        this::summarize,
        Stream.concat(Arrays.stream(chosen), Stream.of(instance)).toArray(javafx.beans.Observable[]::new));
    instance.subscribe(_ -> load());
  }

  /** Reads the list that is here: from the disk, and so elsewhere. */
  public void load() {
    Instance wanted = instance.get();
    list.set(Optional.empty());
    say(Optional.empty());
    Thread.ofVirtual().name("list-of-window").start(() -> {
      EndpointList found = lists.list(wanted);
      window.execute(() -> show(found));
    });
  }

  /** An answer about another cloud than the one chosen meanwhile is too late. */
  private void show(EndpointList found) {
    if (found.instance() == instance.get()) {
      list.set(Optional.of(found));
      String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()).format(found.date());
      listLine.set(words.say("network.list", day, found.version().text(), found.daysOld(lists.today())));
    }
  }

  /** Asks Microsoft for a newer list, and says what came of it. */
  public void refresh() {
    if (refreshing.get()) {
      return;
    }
    Instance wanted = instance.get();
    refreshing.set(true);
    say(Message.of("network.refreshing"));
    Thread.ofVirtual().name("refresh-of-window").start(() -> {
      Runnable came = ask(wanted);
      window.execute(() -> {
        refreshing.set(false);
        if (wanted == instance.get()) {
          came.run();
        }
      });
    });
  }

  private Runnable ask(Instance wanted) {
    try {
      Refreshed came = lists.refresh(wanted, network.get(), QUESTION);
      return () -> {
        show(came.list());
        say(came.sentence());
      };
    } catch (Places.BadOption bad) {
      return () -> say(bad.sentence());
    } catch (RuntimeException broken) {
      return () -> say(Message.of("network.refresh.broken", broken.getClass().getSimpleName()));
    }
  }

  private void say(Message sentence) {
    say(Optional.of(sentence));
  }

  private void say(Optional<Message> sentence) {
    told = sentence;
    news.set(sentence.map(words::say).orElse(""));
  }

  /** Says everything again, in the language that is spoken now. */
  void sayAgain() {
    say(told);
    list.get().ifPresent(this::show);
    summary.invalidate();
  }

  private List<Service> chosen() {
    return Arrays.stream(Service.values()).filter(s -> chosen(s).get()).toList();
  }

  /** As the list calls them; none when none is chosen. */
  List<String> areas() {
    return chosen().stream().map(Service::area).toList();
  }

  private String summarize() {
    String names = chosen().stream().map(s -> words.say(s.key())).collect(Collectors.joining(", "));
    return words.say("network.scope", names, words.say(key(instance.get())));
  }

  /** Of a cloud's name. */
  public static String key(Instance cloud) {
    return "network.cloud." + cloud.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public BooleanProperty chosen(Service service) {
    return Objects.requireNonNull(services.get(service));
  }

  public ObjectProperty<Instance> instanceProperty() {
    return instance;
  }

  /** Empty for the moment in which it is read. */
  public ReadOnlyObjectProperty<Optional<EndpointList>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** Of which day and version the list is, and how old. */
  public ReadOnlyStringProperty listLineProperty() {
    return listLine.getReadOnlyProperty();
  }

  /** What came of asking for a newer list; empty before. */
  public ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty refreshingProperty() {
    return refreshing.getReadOnlyProperty();
  }

  /** Whether there is something to test, and a list to test by. */
  public BooleanBinding readyProperty() {
    return ready;
  }

  /** Services and cloud in one line. */
  public StringBinding summaryProperty() {
    return summary;
  }
}

package org.hopscope.ui.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.AnalysisRequest.ProxyLogin;
import org.hopscope.analysis.Place;
import org.hopscope.analysis.Places;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.AddressReader;
import org.hopscope.analysis.batch.Addresses;
import org.hopscope.analysis.batch.BatchOptions;
import org.hopscope.analysis.batch.Politeness;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.WholeFile;
import org.hopscope.snapshot.batch.BatchFolder;
import org.hopscope.snapshot.batch.BatchRow;
import org.hopscope.ui.Engine;

/** A batch from the addresses to the end. Changed on the window's thread only; what waits for a disk runs aside. */
public final class BatchModel {
  /** How far it is. */
  public enum Phase { INPUT, RUNNING, PAUSED, STOPPING, OVER }

  /**
   * How the first page has it.
   *
   * @param place with a practice account's password where the table has none
   * @param proxy who signs in to proxies; the batch closes its password
   */
  public record From(Place place, Places.Options options, Limits limits, Optional<ProxyLogin> proxy) {}

  /** So many were done in so long a time since it began. */
  record Pace(int done, Duration since) {}

  private final Engine engine;
  private final Supplier<From> from;
  private final Executor window;
  private final Path home;
  private final String product;
  private final Consumer<Path> opener;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Addresses> read = new ReadOnlyObjectWrapper<>(
      new Addresses(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Optional<Message>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.INPUT);
  private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(new Pace(0, Duration.ZERO));
  private final ObjectProperty<BatchLine.Shown> shown = new SimpleObjectProperty<>(BatchLine.Shown.ALL);
  private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
  private final FilteredList<BatchLine> found = new FilteredList<>(lines);
  private final ObjectProperty<Optional<BatchLine>> chosen = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ClientProfile> client = new SimpleObjectProperty<>(ClientProfile.OUTLOOK_WINDOWS);
  private final ObjectProperty<Integer> parallel = new SimpleObjectProperty<>(Politeness.STANDARD.parallel());
  private final BooleanProperty pseudonyms = new SimpleBooleanProperty();
  private Optional<BatchRun> run = Optional.empty();
  private Optional<BatchFolder> folder = Optional.empty();
  private int reading;

  /**
   * @param home holds a folder for each batch
   * @param opener opens the file of one analysis
   */
  public BatchModel(
      Engine engine, Supplier<From> from, Executor window, Path home, String product, Consumer<Path> opener) {
    this.engine = engine;
    this.from = from;
    this.window = window;
    this.home = home;
    this.product = product;
    this.opener = opener;
    text.subscribe(typed -> reread(() -> AddressReader.read(typed), Optional.empty()));
    shown.subscribe(which -> found.setPredicate(which::has));
  }

  /** A table from a file; what was typed gives way to it. */
  public void read(Path file) {
    text.set("");
    reread(() -> AddressReader.read(bytes(file)), Optional.of(file));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.size(file) > AddressReader.LARGEST ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  private void reread(Supplier<Addresses> reader, Optional<Path> file) {
    int mine = ++reading;
    Thread.ofVirtual().name("batch-reader").start(() -> {
      Addresses now = reader.get();
      window.execute(() -> {
        if (mine == reading) {
          read.get().close();
          read.set(now);
          news.set(file.map(f -> now.accounts().isEmpty()
              ? Message.of("batch.file.none", f.getFileName()) : Message.of("batch.file.read", f.getFileName())));
        } else {
          now.close();
        }
      });
    });
  }

  /** What the primary button does now; false when there is nothing to do. */
  public boolean next() {
    return switch (phase.get()) {
      case INPUT -> start();
      case RUNNING -> pause(true);
      case PAUSED -> pause(false);
      case STOPPING -> false;
      case OVER -> again();
    };
  }

  private boolean start() {
    List<Account> accounts = read.get().accounts();
    if (accounts.isEmpty()) {
      return false;
    }
    return begin(() -> BatchFolder.begin(fresh(), accounts.stream().map(Account::address).toList()), accounts);
  }

  /** The next number that no batch has. */
  private Path fresh() {
    int number = 1;
    while (Files.exists(home.resolve(Integer.toString(number)))) {
      number++;
    }
    return home.resolve(Integer.toString(number));
  }

  /** Goes on with a batch that did not end, with the passwords of the table that was read, if there is one. */
  public void goOn(Path unfinished) {
    begin(() -> BatchFolder.resume(unfinished), read.get().accounts());
  }

  private interface Opening {
    BatchFolder open() throws WholeFile.NotWritten;
  }

  private boolean begin(Opening opening, List<Account> accounts) {
    From asked = from.get();
    phase.set(Phase.RUNNING);
    news.set(Optional.empty());
    Thread.ofVirtual().name("batch-opener").start(() -> {
      try {
        BatchFolder opened = opening.open();
        window.execute(() -> run(opened, asked, accounts));
      } catch (WholeFile.NotWritten not) {
        window.execute(() -> {
          phase.set(Phase.INPUT);
          asked.proxy().ifPresent(login -> login.password().close());
          news.set(Optional.of(not.sentence()));
        });
      }
    });
    return true;
  }

  private void run(BatchFolder opened, From asked, List<Account> accounts) {
    Optional<BatchOptions> begun = BatchOptions.of(opened.options());
    Optional<String> missing = begun.flatMap(BatchOptions::proxyUser).filter(_ -> asked.proxy().isEmpty());
    if (missing.isPresent()) {
      opened.close();
      phase.set(Phase.INPUT);
      news.set(Optional.of(Message.of("batch.no-proxy-password", missing.get())));
    } else {
      run(opened, begun, asked, accounts);
    }
  }

  private void run(BatchFolder opened, Optional<BatchOptions> begun, From asked, List<Account> accounts) {
    folder = Optional.of(opened);
    BatchOptions by = begun.orElseGet(() -> new BatchOptions(
        asked.place().id(), asked.options(), client.get(), asked.limits(), asked.proxy().map(ProxyLogin::user),
        List.of(), parallel.get()));
    Place place = begun.flatMap(b -> place(b.place())).orElse(asked.place());
    begun.ifPresent(b -> news.set(Optional.of(Message.of("batch.gone-on", b.client().title()))));
    List<BatchLine> all = new ArrayList<>();
    List<Account> left = new ArrayList<>();
    for (int number = 1; number <= opened.addresses().size(); number++) {
      EmailAddress address = opened.addresses().get(number - 1);
      Optional<BatchRow> done = Optional.ofNullable(opened.before().get(number));
      all.add(new BatchLine(number, address.text(), false, done));
      if (done.isEmpty()) {
        left.add(new Account(number, address, secret(address, place, accounts)));
      }
    }
    lines.setAll(all);
    pace.set(new Pace(0, Duration.ZERO));
    read.set(new Addresses(List.of(), List.of()));
    text.set("");
    BatchRun fresh = new BatchRun(engine.places(), engine.batches(), opened, product, window, new Watch());
    run = Optional.of(fresh);
    Optional<ProxyLogin> proxy = by.proxyUser().flatMap(_ -> asked.proxy());
    asked.proxy().filter(_ -> proxy.isEmpty()).ifPresent(unused -> unused.password().close());
    fresh.start(new BatchRun.Order(by, proxy, left));
  }

  private Optional<Place> place(String id) {
    return engine.places().all().stream().filter(place -> place.id().equals(id)).findFirst();
  }

  private static Secret secret(EmailAddress address, Place place, List<Account> accounts) {
    Optional<Secret> own = accounts.stream().filter(a -> a.address().equals(address)).map(Account::secret)
        .filter(s -> !s.isEmpty()).findFirst();
    return own.orElseGet(() -> madeUp(place.example().map(Place.Example::password).orElse("")));
  }

  private static Secret madeUp(String password) {
    char[] chars = password.toCharArray();
    try {
      return new Secret(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private boolean pause(boolean wanted) {
    run.ifPresent(r -> r.pause(wanted));
    phase.set(wanted ? Phase.PAUSED : Phase.RUNNING);
    return true;
  }

  /** Room for other addresses; what was done stays in its folder. */
  private boolean again() {
    lines.clear();
    folder = Optional.empty();
    news.set(Optional.empty());
    shown.set(BatchLine.Shown.ALL);
    phase.set(Phase.INPUT);
    return true;
  }

  /** Stops what runs. False when nothing does. */
  public boolean cancel() {
    boolean runs = phase.get() == Phase.RUNNING || phase.get() == Phase.PAUSED;
    if (runs) {
      phase.set(Phase.STOPPING);
      run.ifPresent(BatchRun::cancel);
    }
    return runs;
  }

  /** The window closes: what is not done is gone on with another time. */
  public void dispose() {
    run.ifPresent(BatchRun::cancel);
    read.get().close();
  }

  /** The analysis of the line that is chosen, as a chart. */
  void open() {
    chosen.get().filter(line -> line.row().isPresent()).ifPresent(
        line -> folder.ifPresent(f -> opener.accept(f.file(line.number()))));
  }

  /** Takes what is done away as a file. */
  public void export(Export kind, Path to, Wording words) {
    List<BatchRow> rows = lines.stream().flatMap(line -> line.row().stream()).toList();
    Export.Done done = new Export.Done(folder.orElseThrow(), rows, lines.size(), pseudonyms.get(), product);
    news.set(Optional.of(Message.of("batch.exporting", to.getFileName())));
    Thread.ofVirtual().name("batch-export").start(() -> {
      Message came = kind.take(done, to, new Wording(words.locale()));
      window.execute(() -> news.set(Optional.of(came)));
    });
  }

  private final class Watch implements BatchRun.Watcher {
    @Override
    public void news(List<BatchLine> changed, Duration since) {
      changed.forEach(line -> lines.set(line.number() - 1, line));
      int done = pace.get().done() + (int) changed.stream().filter(line -> line.row().isPresent()).count();
      pace.set(new Pace(done, since));
    }

    @Override
    public void over(boolean complete, Optional<Message> full) {
      run = Optional.empty();
      long connects = count(BatchLine.Shown.GOOD);
      long done = lines.size() - count(BatchLine.Shown.OPEN);
      news.set(Optional.of(full.orElseGet(() -> Message.of(
          complete ? "batch.over" : "batch.stopped", done, lines.size(), connects, folder.orElseThrow().path()))));
      phase.set(Phase.OVER);
    }
  }

  long count(BatchLine.Shown which) {
    return lines.stream().filter(which::has).count();
  }

  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyObjectProperty<Addresses> readProperty() {
    return read.getReadOnlyProperty();
  }

  /** What came of the last deed; at the end of a batch, what came of it. */
  public ReadOnlyObjectProperty<Optional<Message>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** A batch has ended when it becomes {@link Phase#OVER}. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** From its beginning to the last address that was done. */
  public Duration took() {
    return pace.get().since();
  }

  ReadOnlyObjectProperty<Pace> paceProperty() {
    return pace.getReadOnlyProperty();
  }

  /** Whose way is looked for. */
  public ObjectProperty<ClientProfile> clientProperty() {
    return client;
  }

  /** Analyses at once. */
  ObjectProperty<Integer> parallelProperty() {
    return parallel;
  }

  /** Whether names and addresses are replaced in what is taken away. */
  public BooleanProperty pseudonymsProperty() {
    return pseudonyms;
  }

  ObjectProperty<BatchLine.Shown> shownProperty() {
    return shown;
  }

  ObjectProperty<Optional<BatchLine>> chosenProperty() {
    return chosen;
  }

  ObservableList<BatchLine> lines() {
    return lines;
  }

  ObservableList<BatchLine> found() {
    return found;
  }

  /** Where batches are, to look for one that did not end. */
  Path home() {
    return home;
  }
}

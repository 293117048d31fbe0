package org.hopscope.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.Memory;
import org.hopscope.wire.here.OwnFiles;

/** What the window remembers, in a file of the signed-in user's own. One that cannot be read remembers nothing. */
final class WindowMemory implements Memory, AutoCloseable {
  private static final String FILE = "window.properties";
  private static final String CLIENT_ID = "sign-in.client-id";
  private static final String WAY = "sign-in.way";
  private static final String LANGUAGE = "language";
  private static final String HISTORY = "history";
  private static final String TEXT_SIZE = "text-size";
  private static final String TOURED = "toured";
  private static final String ACCOUNTS = "accounts";
  private static final int MOST_ACCOUNTS = 50;
  private static final int LONGEST_SECONDS = 2;

  private final OwnFiles files;
  private final Properties kept;
  private final ExecutorService writer = Executors
      .newSingleThreadExecutor(Thread.ofVirtual().name("window-memory").factory());

  /** Reads the file: not on the window's thread. */
  WindowMemory(Path folder) {
    files = new OwnFiles(folder);
    kept = files.read(FILE).map(WindowMemory::parse).orElseGet(Properties::new);
  }

  private static Properties parse(byte[] file) {
    Properties kept = new Properties();
    try {
      kept.load(new ByteArrayInputStream(file));
    } catch (IOException | IllegalArgumentException broken) {
      return new Properties();
    }
    return kept;
  }

  @Override
  public SignIn recall() {
    return new SignIn(
        Optional.of(kept.getProperty(CLIENT_ID, "")).filter(PublicClient::isId).orElse(SignIn.STANDARD.clientId()),
        PublicClient.Way.byId(kept.getProperty(WAY, "")).orElse(SignIn.STANDARD.way()));
  }

  @Override
  public void keep(SignIn now) {
    kept.setProperty(CLIENT_ID, now.clientId());
    kept.setProperty(WAY, now.way().id());
    writer.execute(this::write);
  }

  @Override
  public Optional<Locale> language() {
    return Wording.language(kept.getProperty(LANGUAGE, ""));
  }

  @Override
  public void keep(Locale language) {
    kept.setProperty(LANGUAGE, language.getLanguage());
    writer.execute(this::write);
  }

  @Override
  public boolean keepsHistory() {
    return !kept.getProperty(HISTORY, "").equals("off");
  }

  @Override
  public void keepHistory(boolean wanted) {
    kept.setProperty(HISTORY, wanted ? "on" : "off");
    writer.execute(this::write);
  }

  @Override
  public double textSize() {
    try {
      return Double.parseDouble(kept.getProperty(TEXT_SIZE, "1"));
    } catch (NumberFormatException broken) {
      return 1;
    }
  }

  @Override
  public void keepTextSize(double factor) {
    set(TEXT_SIZE, Double.toString(factor));
  }

  @Override
  public boolean toured() {
    return Boolean.parseBoolean(kept.getProperty(TOURED));
  }

  @Override
  public void keepToured() {
    set(TOURED, "true");
  }

  @Override
  public Optional<List<String>> accounts() {
    return Optional.ofNullable(kept.getProperty(ACCOUNTS)).map(line -> Arrays.stream(line.split("\n"))
        .filter(text -> EmailAddress.parse(text) instanceof EmailAddress.Parsed.Good).limit(MOST_ACCOUNTS).toList());
  }

  @Override
  public void keepAccounts(Optional<List<String>> addresses) {
    addresses.ifPresentOrElse(all -> kept.setProperty(ACCOUNTS, String.join("\n", all)), () -> kept.remove(ACCOUNTS));
    writer.execute(this::write);
  }

  private void set(String name, String value) {
    kept.setProperty(name, value);
    writer.execute(this::write);
  }

  private void write() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      kept.store(file, null);
      files.write(FILE, file.toByteArray());
    } catch (IOException notKept) {
      // it serves this once
    }
  }

  /** Waits for what is still being written, if the disk is not too slow. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      writer.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

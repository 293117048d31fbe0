package org.hopscope.snapshot.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hopscope.advice.session.Entry;
import org.hopscope.advice.session.Session;
import org.hopscope.event.AnalysisEvent;
import org.hopscope.model.Message;
import org.hopscope.snapshot.file.SnapshotFile.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads a file from front to back, never more of it at once than one event; all or nothing. */
final class SnapshotReader {
  private static final int MOST_EVENTS = 200_000;

  /** Takes what it wants of an open file. */
  interface Taking<T> {
    T from(JsonParser json) throws Refusal;
  }

  /** Why a file is not opened, before its name is known. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param why the end of a key of the words */
    Refusal(String why) {
      super(why, null, false, false);
    }

    @Override
    public String getMessage() {
      return Objects.requireNonNull(super.getMessage());
    }
  }

  private SnapshotReader() {}

  static <T> Opened<T> open(Path file, Taking<T> taking) {
    try {
      if (!Files.isRegularFile(file)) {
        return refused(file, Files.exists(file) ? "no-file" : "gone");
      }
      if (Files.size(file) > Json.LARGEST) {
        return refused(file, "large");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return open(file, in, Files.size(file), taking);
      }
    } catch (NoSuchFileException gone) {
      return refused(file, "gone");
    } catch (AccessDeniedException denied) {
      return refused(file, "denied");
    } catch (IOException unreadable) {
      return refused(file, "disk");
    }
  }

  static <T> Opened<T> open(Path name, InputStream in, long size, Taking<T> taking) {
    try (JsonParser json = Json.MAPPER.createParser(in)) {
      try {
        return new Opened.Good<>(taking.from(json));
      } catch (Refusal refusal) {
        return refused(name, refusal.getMessage());
      } catch (JacksonException broken) {
        return refused(name, broken, json.currentLocation().getByteOffset() >= size);
      }
    } catch (JacksonException noText) {
      return refused(name, "other");
    }
  }

  private static <T> Opened<T> refused(Path name, JacksonException broken, boolean atTheEnd) {
    return switch (broken) {
      case StreamConstraintsException beyond -> refused(name, "large");
      case JacksonIOException disk -> refused(name, "disk");
      default -> atTheEnd ? refused(name, "cut")
          : new Opened.Refused<>(Message.of("snapshot.refused.broken", shown(name), line(broken)));
    };
  }

  private static int line(JacksonException broken) {
    return Optional.ofNullable(broken.getLocation()).map(at -> Math.max(1, at.getLineNr())).orElse(1);
  }

  private static <T> Opened<T> refused(Path file, String why) {
    return new Opened.Refused<>(Message.of("snapshot.refused." + why, shown(file)));
  }

  /** A file's name may hold what no terminal should be told. */
  private static String shown(Path file) {
    return Visible.of(file.toString()).replaceAll("\\s", " ");
  }

  static Header head(JsonParser json) throws Refusal {
    begin(json);
    return find(json, "header") ? Visible.of(header(json)) : missing();
  }

  static Snapshot whole(JsonParser json) throws Refusal {
    begin(json);
    Header header = find(json, "header") ? header(json) : missing();
    List<AnalysisEvent> events = find(json, "events") ? list(json, AnalysisEvent.class, MOST_EVENTS) : missing();
    Optional<List<Entry>> session = find(json, "session")
        ? Optional.of(list(json, Entry.class, Session.LONGEST)) : Optional.empty();
    while (session.isPresent() && json.nextToken() == JsonToken.PROPERTY_NAME) {
      json.nextToken();
      json.skipChildren();
    }
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new Refusal("edited");
    }
    return judged(header, events, session);
  }

  /** Format and version stand first: what comes after them is read by their rules. */
  private static void begin(JsonParser json) throws Refusal {
    try {
      JsonToken first = json.nextToken();
      if (first == null) {
        throw new Refusal("cut");
      }
      if (first != JsonToken.START_OBJECT || !"format".equals(json.nextName())
          || !SnapshotFile.FORMAT.equals(json.nextStringValue())) {
        throw new Refusal("other");
      }
    } catch (UnexpectedEndOfInputException cut) {
      throw cut;
    } catch (JacksonException nothingOfOurs) {
      throw new Refusal("other");
    }
    int version = "version".equals(json.nextName()) ? json.nextIntValue(0) : 0;
    if (version != SnapshotFile.VERSION) {
      throw new Refusal(version > SnapshotFile.VERSION ? "newer" : "other");
    }
  }

  /** Goes to the value of a name, over what a later product may have put before it. */
  private static boolean find(JsonParser json, String name) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = json.currentName().equals(name);
      json.nextToken();
      if (found) {
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private static Header header(JsonParser json) throws Refusal {
    Header header = Json.MAPPER.readValue(json, Header.class);
    return header == null ? missing() : header;
  }

  private static <T> List<T> list(JsonParser json, Class<T> kind, int most) throws Refusal {
    if (!json.isExpectedStartArrayToken()) {
      return missing();
    }
    List<T> all = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      T one = Json.MAPPER.readValue(json, kind);
      if (one == null || all.size() == most) {
        throw new Refusal(one == null ? "edited" : "large");
      }
      all.add(one);
    }
    return all;
  }

  private static Snapshot judged(Header header, List<AnalysisEvent> events, Optional<List<Entry>> session)
      throws Refusal {
    try {
      return Snapshot.of(events, Visible.of(header.product()), header.pseudonyms()).with(session.map(Session::new));
    } catch (IllegalArgumentException notOneAnalysis) {
      throw new Refusal("edited");
    }
  }

  private static <T> T missing() throws Refusal {
    throw new Refusal("edited");
  }
}

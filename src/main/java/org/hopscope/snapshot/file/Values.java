package org.hopscope.snapshot.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hopscope.model.Computer;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Message;
import org.hopscope.model.Vantage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How single values stand in a file, and what they may be. */
final class Values {
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,200}(\\+[A-Za-z0-9._-]{1,200}){0,9}");

  private Values() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("hopscope");
    module.addSerializer(EmailAddress.class, new Text<>(EmailAddress.class, EmailAddress::text));
    module.addSerializer(Duration.class, new Text<>(Duration.class, Duration::toString));
    module.addSerializer(Instant.class, new Text<>(Instant.class, Instant::toString));
    module.addDeserializer(EmailAddress.class, new Parsed<>(EmailAddress.class, Values::address));
    module.addDeserializer(Duration.class, new Parsed<>(Duration.class, Values::duration));
    module.addDeserializer(Instant.class, new Parsed<>(Instant.class, Values::instant));
    module.addDeserializer(Message.class, new Sentences());
    module.addDeserializer(Vantage.class, new Places());
    return module;
  }

  private static EmailAddress address(String text) {
    return switch (EmailAddress.parse(text)) {
      case EmailAddress.Parsed.Good(var address) -> address;
      case EmailAddress.Parsed.Bad bad -> throw new IllegalArgumentException();
    };
  }

  private static Duration duration(String text) {
    Duration duration = Duration.parse(text);
    return within(duration, duration.abs().compareTo(LONGEST) <= 0);
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    return within(instant, !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST));
  }

  private static <T> T within(T value, boolean bounds) {
    if (!bounds) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static final class Text<T> extends StdSerializer<T> {
    private final Function<T, String> text;

    Text(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(text.apply(value));
    }
  }

  private static final class Parsed<T> extends StdDeserializer<T> {
    private final Function<String, T> parse;

    Parsed(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      String text = json.getValueAsString("");
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException unusable) {
        return context.reportInputMismatch(this, "unusable value");
      }
    }
  }

  /** The computer is not in files of before. */
  private static final class Places extends StdDeserializer<Vantage> {
    private record Stored(String id, String label, Optional<String> adDomain) {}

    Places() {
      super(Vantage.class);
    }

    @Override
    public Vantage deserialize(JsonParser json, DeserializationContext context) {
      JsonNode all = context.readTree(json);
      Stored stored = context.readTreeAsValue(all, Stored.class);
      Optional<Computer> computer = Optional.ofNullable(all.get("computer")).filter(told -> !told.isNull())
          .map(told -> context.readTreeAsValue(told, Computer.class));
      return new Vantage(stored.id(), stored.label(), stored.adDomain(), computer);
    }
  }

  /** A key goes to the words, and must look like one of theirs. */
  private static final class Sentences extends StdDeserializer<Message> {
    private record Stored(String key, List<String> args) {}

    Sentences() {
      super(Message.class);
    }

    @Override
    public Message deserialize(JsonParser json, DeserializationContext context) {
      Stored stored = context.readValue(json, Stored.class);
      return KEY.matcher(stored.key()).matches()
          ? new Message(stored.key(), stored.args()) : context.reportInputMismatch(this, "no key");
    }
  }
}

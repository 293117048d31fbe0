package org.hopscope.app;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hopscope.model.Hop;
import org.hopscope.model.Message;

/**
 * What a value is like without what it says: the kinds of its parts, numbers, times and the names that the product
 * itself gives. Texts are left out whatever they are, so nothing has to be known to be dangerous.
 */
final class Shape {
  private static final String NOTHING = "";

  private Shape() {}

  static String of(Object value) {
    return switch (value) {
      case Enum<?> one -> one.name();
      case Duration time -> time.toMillis() + " ms";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Message message -> message.key();
      case Hop hop ->
        hop.id() + " " + hop.stage() + " " + hop.kind() + hop.from().map(from -> " from " + from).orElse(NOTHING);
      case Optional<?> some -> some.map(Shape::of).orElse(NOTHING);
      case Collection<?> many -> many.isEmpty() ? NOTHING : many.size() + " of them";
      case Record parts -> of(parts);
      default -> NOTHING;
    };
  }

  private static String of(Record record) {
    String parts = Arrays.stream(record.getClass().getRecordComponents())
        .map(part -> part(record, part)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    return parts.isEmpty() ? record.getClass().getSimpleName() : record.getClass().getSimpleName() + "(" + parts + ")";
  }

  private static String part(Record record, RecordComponent part) {
    String inner = part.getName().equals("hopId") ? String.valueOf(valueOf(record, part)) : of(valueOf(record, part));
    return inner.isEmpty() ? NOTHING : part.getName() + "=" + inner;
  }

  private static Object valueOf(Record record, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return Objects.requireNonNullElse(part.getAccessor().invoke(record), NOTHING);
    } catch (ReflectiveOperationException hidden) {
      return NOTHING;
    }
  }
}

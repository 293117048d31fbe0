package org.hopscope.snapshot.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hopscope.model.Message;

/** Copies a record with each of its texts changed, however deep they lie; all else stays as it is. */
final class Strings {
  private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
    @Override
    protected Shape computeValue(Class<?> type) {
      return Shape.of(type);
    }
  };

  private final UnaryOperator<String> change;

  Strings(UnaryOperator<String> change) {
    this.change = change;
  }

  @SuppressWarnings("unchecked")
  <T extends Record> T in(T value) {
    return (T) changed(value);
  }

  private Object changed(Object value) {
    return switch (value) {
      case String text -> change.apply(text);
      // the key of a sentence is the product's own word
      case Message message -> message.with(change);
      case Optional<?> maybe -> maybe.map(this::changed);
      case List<?> list -> list.stream().map(this::changed).toList();
      case Set<?> set -> Collections.unmodifiableSet(
          set.stream().map(this::changed).collect(LinkedHashSet::new, Set::add, Set::addAll));
      case Map<?, ?> map -> map(map);
      case Record record -> SHAPES.get(record.getClass()).copy(record, this::changed);
      default -> value;
    };
  }

  /** Names that become one keep the values of both. */
  private Map<Object, Object> map(Map<?, ?> map) {
    Map<Object, Object> all = new LinkedHashMap<>();
    map.forEach((key, value) -> all.merge(changed(key), changed(value), Strings::both));
    return Collections.unmodifiableMap(all);
  }

  private static Object both(Object first, Object second) {
    List<Object> all = new ArrayList<>();
    Arrays.asList(first, second).forEach(one -> {
      if (one instanceof List<?> list) {
        all.addAll(list);
      }
    });
    return List.copyOf(all);
  }

  private interface Change {
    Object of(Object value);
  }

  /** How a kind of record is taken apart and put together. */
  private record Shape(List<RecordComponent> parts, Constructor<?> maker) {
    static Shape of(Class<?> type) {
      List<RecordComponent> parts = List.of(type.getRecordComponents());
      try {
        Constructor<?> maker = type
            .getDeclaredConstructor(parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        parts.forEach(part -> part.getAccessor().setAccessible(true));
        return new Shape(parts, maker);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    Object copy(Record from, Change change) {
      try {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = change.of(parts.get(i).getAccessor().invoke(from));
        }
        return maker.newInstance(values);
      } catch (ReflectiveOperationException refused) {
        throw new IllegalArgumentException(refused.getCause() == null ? refused : refused.getCause());
      }
    }
  }
}

package org.hopscope.snapshot.file;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Tells Jackson the file's names, so that the vocabulary knows nothing of JSON. No class is named in a file. */
final class Names extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
    return TypeNames.family(type.getRawType()).isEmpty() || !(type instanceof AnnotatedClass)
        ? null
        : JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true, null);
  }

  @Override
  public List<NamedType> findSubtypes(MapperConfig<?> config, Annotated type) {
    return TypeNames.family(type.getRawType()).entrySet().stream()
        .filter(kind -> type.getRawType().isAssignableFrom(kind.getKey()))
        .map(kind -> new NamedType(kind.getKey(), kind.getValue())).toList();
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return TypeNames.family(type.getRawType()).get(type.getRawType());
  }

  /** {@code tls-expired} for TLS_EXPIRED. */
  @Override
  public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-')).toArray(String[]::new);
  }
}

package org.hopscope.snapshot.file;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The mapper of {@code .hopscope} files. What it reads may come from anybody. */
final class Json {
  /** Bytes. The evidence of an analysis is of some hundred kilobytes. */
  static final long LARGEST = 32L * 1024 * 1024;
  private static final int LONGEST_TEXT = 1024 * 1024;
  private static final int DEEPEST = 24;
  private static final int MOST_TOKENS = 2_000_000;

  static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxDocumentLength(LARGEST).maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT)
          .maxNameLength(1_000).maxNumberLength(30).maxTokenCount(MOST_TOKENS).build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build())
      .annotationIntrospector(new Names())
      .addModule(Values.module().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
      .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
      .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
          DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .disable(
          DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT,
          DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
      .withCoercionConfig(LogicalType.Enum, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
      .build();

  private Json() {}
}

package org.hopscope.wire.json;

import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from a server nobody vouches for: an answer is one flat object, of a few hundred bytes or, where it
 * holds tokens, of some thousand. Only a published list is longer.
 */
public final class Json {
  private static final JsonMapper MAPPER = upTo(64 * 1024, 2_000);
  private static final JsonMapper LONG = upTo(2 * 1024 * 1024, 200_000);

  private Json() {}

  /** @throws tools.jackson.core.JacksonException when it is no JSON, or goes beyond the limits */
  public static JsonNode read(byte[] body) {
    return MAPPER.readTree(body);
  }

  /** As {@link #read}, for a list of some hundred entries. */
  public static JsonNode readLong(byte[] body) {
    return LONG.readTree(body);
  }

  private static JsonMapper upTo(int bytes, int tokens) {
    StreamReadConstraints limits = StreamReadConstraints.builder()
        .maxDocumentLength(bytes)
        .maxNestingDepth(8)
        .maxStringLength(8 * 1024)
        .maxNameLength(256)
        .maxNumberLength(64)
        .maxTokenCount(tokens)
        .build();
    // buffers that are kept for the next document would keep a token
    return JsonMapper.builder(
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** A string that says something; any other type counts as missing. */
  public static Optional<String> text(JsonNode root, String key) {
    return Optional.ofNullable(root.get(key))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }
}

package org.hopscope.wire.json;

import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from a server nobody vouches for: an answer is one flat object, of a few hundred bytes or,
 * where it holds tokens, of some thousand. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(64 * 1024)
                          .maxNestingDepth(8)
                          .maxStringLength(8 * 1024)
                          .maxNameLength(256)
                          .maxNumberLength(64)
                          .maxTokenCount(2_000)
                          .build())
                  // buffers that are kept for the next document would keep a token
                  .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** @throws tools.jackson.core.JacksonException when it is no JSON, or goes beyond the limits */
  public static JsonNode read(byte[] body) {
    return MAPPER.readTree(body);
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

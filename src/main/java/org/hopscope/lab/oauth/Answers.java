package org.hopscope.lab.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hopscope.lab.web.WebResponse;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/** What the sign-in service writes. */
final class Answers {
  static final String HOST = "https://login.microsoftonline.com/";
  /** Without buffers that are kept for the next document: what was in them would outlive the world. */
  private static final JsonMapper JSON = new JsonMapper(
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build());

  private Answers() {}

  static WebResponse error(String error, int code, String description) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("error", error);
    document.put("error_description", "AADSTS" + code + ": " + description);
    document.put("error_codes", List.of(code));
    document.put("error_uri", HOST + "error?code=" + code);
    return json(400, document);
  }

  static WebResponse json(int status, Map<String, Object> document) {
    return WebResponse.of(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(document));
  }
}

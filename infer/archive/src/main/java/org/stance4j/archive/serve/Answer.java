package org.stance4j.archive.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a request gets. */
record Answer(int status, byte[] body, Map<String, String> headers) {

  static Answer json(int status, byte[] body) {
    return new Answer(status, body, Map.of("Content-Type", "application/json"));
  }

  static Answer json(int status, JsonNode value) {
    return json(status, (value + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Answer error(int status, String message) {
    return json(status, JsonNodeFactory.instance.objectNode().put("error", message));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more);
  }
}

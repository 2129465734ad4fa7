package org.stance4j.archive.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;

/** What a server says of itself: that it is there, what it scores with, and its limits. */
final class Health {

  private Health() {}

  static Answer answer(StanceModel model, @Nullable StanceModel sentiment, ServeOptions options) {
    ModelInfo info = model.info();
    List<String> asked = options.scoring().targets();
    ObjectNode health = JsonNodeFactory.instance.objectNode();
    health.put("status", "ready");
    health.put("version", version());
    health.put("model", info.name());
    health.put("task", info.task());
    add(health, "labels", info.labels());
    add(health, "targets", asked.isEmpty() ? info.targets() : asked);
    health.put("takesTargets", info.hasTargets());
    health.put("sentimentModel", sentiment == null ? null : sentiment.info().name());
    health.put("maxBytes", options.maxBytes());
    health.put("maxTargets", ArticleRequest.MAX_TARGETS);
    health.put("maxConcurrent", options.maxConcurrent());
    health.put("timeoutSeconds", options.timeout().toMillis() / 1000.0);
    return Answer.json(200, health);
  }

  private static void add(ObjectNode node, String field, List<String> values) {
    var array = node.putArray(field);
    values.forEach(array::add);
  }

  /** Of the jar; classes that are in none are somebody's work in progress. */
  private static String version() {
    String version = Health.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

package org.stance4j.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.EncoderGraphBuilder;

/**
 * The description of a model in two forms.
 *
 * @param bytes size of the file
 */
record ModelSummary(ModelInfo info, long bytes) {

  private static final int MOST_TARGETS = 20;

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "name", info.name());
    line(text, "task", info.task());
    line(text, "labels", String.join(", ", info.labels()));
    line(text, "targets", targets());
    line(text, "encoder", shape(info.encoder()));
    line(text, "parameters", String.format(Locale.ROOT, "%,d", parameters()));
    line(text, "max tokens", String.valueOf(info.maxTokens()));
    line(text, "temperature", String.format(Locale.ROOT, "%.4f", info.temperature()));
    line(
        text,
        "threshold",
        String.format(Locale.ROOT, "%.4f (uncertain below)", info.uncertaintyThreshold()));
    line(text, "file size", String.format(Locale.ROOT, "%,d bytes", bytes));
    info.provenance().forEach((key, value) -> line(text, key, value));
    return text.toString();
  }

  String json() {
    ObjectNode node = Json.object();
    node.put("name", info.name());
    node.put("task", info.task());
    node.set("labels", Json.tree(info.labels()));
    node.set("targets", Json.tree(info.targets()));
    node.set("encoder", Json.tree(info.encoder()));
    node.put("parameters", parameters());
    node.put("maxTokens", info.maxTokens());
    node.put("temperature", info.temperature());
    node.put("uncertaintyThreshold", info.uncertaintyThreshold());
    node.put("fileSize", bytes);
    node.set("provenance", Json.tree(info.provenance()));
    return Json.text(node);
  }

  private long parameters() {
    return EncoderGraphBuilder.of(info.encoder(), info.labels().size()).parameterCount();
  }

  private static String shape(EncoderConfig encoder) {
    return "%d layers, %d hidden, %d heads, %d intermediate, %d words, %s pooling"
        .formatted(
            encoder.layers(),
            encoder.hiddenSize(),
            encoder.attentionHeads(),
            encoder.intermediateSize(),
            encoder.vocabularySize(),
            encoder.pooling().name().toLowerCase(Locale.ROOT));
  }

  /** Data with targets of all kinds has thousands. */
  private String targets() {
    if (!info.hasTargets()) {
      return "(none)";
    }
    List<String> all = info.targets();
    String first = String.join(", ", all.subList(0, Math.min(all.size(), MOST_TARGETS)));
    int more = all.size() - MOST_TARGETS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-16s %s\n", name, TextTable.oneLine(value)));
  }
}

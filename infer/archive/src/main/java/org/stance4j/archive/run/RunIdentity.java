package org.stance4j.archive.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArticleField;
import org.stance4j.engine.model.Precision;

/** All that decides what a run writes: version, model, options and inputs. */
final class RunIdentity {

  private static final int MOST_DIFFERENCES = 10;
  private static final JsonMapper JSON = new JsonMapper();

  private final RunSettings settings;
  private final ObjectNode json = JSON.createObjectNode();
  private final List<InputState> inputs = new ArrayList<>();
  private final FileTime modelTime;

  private RunIdentity(RunSettings settings, FileTime modelTime) {
    this.settings = settings;
    this.modelTime = modelTime;
  }

  /**
   * Looks at the inputs without reading them.
   *
   * @param precision of the model
   * @param passOver files in folders that are no articles
   */
  static RunIdentity of(RunSettings settings, Precision precision, Set<Path> passOver)
      throws IOException {
    FileTime modelTime = Files.getLastModifiedTime(settings.modelFile());
    RunIdentity identity = new RunIdentity(settings, modelTime);
    identity.json.put("library", LibraryVersion.current());
    identity.json.put("precision", precision.key());
    identity.json.set("options", JSON.valueToTree(settings.options()));
    ObjectNode columns = identity.json.putObject("columns");
    for (ArticleField field : ArticleField.values()) {
      if (settings.reading().names().isMapped(field)) {
        columns.put(field.key(), settings.reading().names().of(field));
      }
    }
    ObjectNode inputs = identity.json.putObject("inputs");
    for (Path input : settings.inputs()) {
      InputState state = InputState.of(input, passOver);
      identity.inputs.add(state);
      inputs.set(identity.inputs.size() + " " + absolute(input), JSON.valueToTree(state));
    }
    return identity;
  }

  private static Path absolute(Path input) {
    return InputState.isStream(input) ? input : input.toAbsolutePath().normalize();
  }

  /** Of all inputs together; empty if there are streams among them. */
  OptionalLong bytes() {
    long sum = 0;
    for (InputState input : inputs) {
      if (input.bytes() == null) {
        return OptionalLong.empty();
      }
      sum += input.bytes();
    }
    return OptionalLong.of(sum);
  }

  /**
   * With the digest of the model, which takes half a second and is not made before it is needed.
   */
  JsonNode json() throws IOException {
    if (!json.has("model")) {
      if (!Files.getLastModifiedTime(settings.modelFile()).equals(modelTime)) {
        throw new IOException(settings.modelFile() + ": was changed while it was in use");
      }
      json.putObject("model").put("sha256", Sha256.of(settings.modelFile()));
      if (settings.sentimentFile() != null) {
        json.putObject("sentiment model").put("sha256", Sha256.of(settings.sentimentFile()));
      }
    }
    return json;
  }

  /** What differs, a line each; empty if nothing does. */
  static List<String> differences(JsonNode then, JsonNode now) {
    Map<String, String> before = flat(then);
    Map<String, String> after = flat(now);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "not there");
      String is = after.getOrDefault(name, "not there");
      if (!was.equals(is)) {
        differences.add(name + ": was " + was + ", is " + is);
      }
    }
    int more = differences.size() - MOST_DIFFERENCES;
    return more <= 0
        ? differences
        : List.copyOf(
            concat(differences.subList(0, MOST_DIFFERENCES), "and " + more + " differences more"));
  }

  private static List<String> concat(List<String> lines, String last) {
    List<String> all = new ArrayList<>(lines);
    all.add(last);
    return all;
  }

  private static Map<String, String> flat(JsonNode node) {
    Map<String, String> values = new TreeMap<>();
    flatten(node, null, values);
    return values;
  }

  private static void flatten(JsonNode node, @Nullable String name, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                String inner = name == null ? field.getKey() : name + ", " + field.getKey();
                flatten(field.getValue(), inner, values);
              });
    } else {
      values.put(String.valueOf(name), node.isTextual() ? node.asText() : node.toString());
    }
  }
}

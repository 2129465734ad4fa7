package org.stance4j.archive.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance4j.engine.model.ModelInfo;

/**
 * Where the results come from.
 *
 * @param info what the model says of itself
 * @param modelFile its name
 * @param modelSha256 of its bytes, in hexadecimal
 * @param targets toward what articles were scored; empty if the model has no targets
 * @param inputs what was read, as it was named
 * @param options of the command, name to value, in the order in which they are to be shown
 * @param when the articles were scored
 * @param libraryVersion the version of stance4j
 */
public record RunFacts(
    ModelInfo info,
    String modelFile,
    String modelSha256,
    List<String> targets,
    List<String> inputs,
    Map<String, String> options,
    Instant when,
    String libraryVersion) {

  /** Copies the lists and the map. */
  public RunFacts {
    targets = List.copyOf(targets);
    inputs = List.copyOf(inputs);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}

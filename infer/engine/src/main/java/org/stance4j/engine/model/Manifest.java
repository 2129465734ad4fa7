package org.stance4j.engine.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.text.TokenizerSettings;

/**
 * {@code manifest.json} of a model file.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion readers refuse what is newer than they are
 * @param entries size and SHA-256 of every other entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
    String format,
    int formatVersion,
    String libraryVersion,
    String name,
    String task,
    List<String> labels,
    List<String> targets,
    EncoderConfig encoder,
    int maxTokens,
    TokenizerSettings tokenizer,
    Map<String, String> provenance,
    Map<String, Entry> entries) {

  static final String FORMAT = "stance4j-model";

  /** The newest that this library reads. It writes the oldest that can say what is to be said. */
  static final int FORMAT_VERSION = 2;

  static final String FILE = "manifest.json";
  static final String FILE_CHECKSUM = "manifest.json.sha256";
  static final String VOCABULARY = "vocab.txt";
  static final String CALIBRATION = "calibration.json";
  static final String CARD = "MODEL_CARD.md";

  /** Jackson for this file: unknown fields of later minor versions are no error. */
  static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(SerializationFeature.INDENT_OUTPUT);

  /** Whether a field that readers need is missing, or one of the labels or targets. */
  boolean isIncomplete() {
    return Stream.of(name, task, labels, targets, encoder, tokenizer, provenance, entries)
            .anyMatch(Objects::isNull)
        || labels.contains(null)
        || targets.contains(null);
  }

  /** How the weights are held; exact if nothing is said. */
  WeightFormat weightFormat() {
    return entries.containsKey(WeightFormat.FP16.entry()) ? WeightFormat.FP16 : WeightFormat.FP32;
  }

  /** Size in bytes and SHA-256 in hexadecimal. */
  record Entry(long size, String sha256) {}

  /** {@code calibration.json}. */
  record Calibration(double temperature, double uncertaintyThreshold) {}
}

package org.stance4j.archive.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's detector, loaded when it is first needed: that takes as long as ten articles. */
enum Detector {
  /** The only one. */
  INSTANCE;

  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetectorModel model = load();

  private static LanguageDetectorModel load() {
    try (InputStream in = Detector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + " cannot be read", e);
    }
  }

  /** Confidence of each language (ISO 639-3), the likeliest first. */
  Map<String, Double> detect(String text) {
    Map<String, Double> confidences = new LinkedHashMap<>();
    for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
      confidences.put(language.getLang(), language.getConfidence());
    }
    return confidences;
  }
}

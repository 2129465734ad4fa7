package org.stance4j.train.tuning;

import java.util.List;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.text.WordPieceTokenizer;
import org.stance4j.train.evaluation.SentenceInput;

/** Makes token ids of labelled sentences, all in the same way. */
record SentenceEncoder(
    List<String> labels,
    boolean withTargets,
    boolean markingSpans,
    WordPieceTokenizer tokenizer,
    int maxTokens) {

  EncodedSentences encode(Dataset sentences) {
    return EncodedSentences.of(this, sentences);
  }

  /** What the model is given of a sentence. */
  TextTarget input(LabeledSentence sentence) {
    return SentenceInput.of(sentence, withTargets, markingSpans);
  }
}

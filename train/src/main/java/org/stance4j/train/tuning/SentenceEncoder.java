package org.stance4j.train.tuning;

import java.util.List;
import org.stance4j.datasets.Dataset;
import org.stance4j.engine.text.WordPieceTokenizer;

/** Makes token ids of labelled sentences, all in the same way. */
record SentenceEncoder(
    List<String> labels, boolean withTargets, WordPieceTokenizer tokenizer, int maxTokens) {

  EncodedSentences encode(Dataset sentences) {
    return EncodedSentences.of(sentences, labels, withTargets, tokenizer, maxTokens);
  }
}

package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.text.Encoding;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * Sentences as token ids with the index of their label.
 *
 * @param sentences in the order of the data
 * @param encodings of the sentences
 * @param gold index of each sentence's label
 * @param goals label probabilities to learn: 1 for the label, unless a teacher says otherwise
 * @param truncated how many sentences were longer than the input
 */
record EncodedSentences(
    List<LabeledSentence> sentences,
    List<Encoding> encodings,
    List<Integer> gold,
    List<float[]> goals,
    int truncated) {
  /** Batches whose sentences are sorted by length together. */
  private static final int BUCKET_BATCHES = 8;

  static EncodedSentences of(SentenceEncoder encoder, Dataset data) {
    List<Encoding> encodings = new ArrayList<>();
    List<Integer> gold = new ArrayList<>();
    List<float[]> goals = new ArrayList<>();
    Map<String, int[]> targets = new HashMap<>();
    WordPieceTokenizer tokenizer = encoder.tokenizer();
    int truncated = 0;
    for (LabeledSentence sentence : data.sentences()) {
      TextTarget input = encoder.input(sentence);
      int[] pair =
          input.target() == null
              ? null
              : targets.computeIfAbsent(input.target(), tokenizer::tokenize);
      int[] text = tokenizer.tokenize(input.text());
      Encoding encoding = tokenizer.encode(text, pair, encoder.maxTokens());
      truncated += encoding.textTokensCut() > 0 ? 1 : 0;
      encodings.add(encoding);
      int label = encoder.labels().indexOf(sentence.label());
      gold.add(label);
      float[] goal = new float[encoder.labels().size()];
      goal[label] = 1;
      goals.add(goal);
    }
    return new EncodedSentences(data.sentences(), encodings, gold, goals, truncated);
  }

  int size() {
    return encodings.size();
  }

  /** These sentences and those of another list. */
  EncodedSentences plus(EncodedSentences other) {
    return new EncodedSentences(
        concat(sentences, other.sentences),
        concat(encodings, other.encodings),
        concat(gold, other.gold),
        concat(goals, other.goals),
        truncated + other.truncated);
  }

  /** These sentences with other goals, one for each. */
  EncodedSentences withGoals(List<float[]> others) {
    return new EncodedSentences(sentences, encodings, gold, others, truncated);
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * Shuffled batches of sentences of like length: the data are shuffled, cut into buckets of a few
   * batches, sorted by length within a bucket, and the batches are shuffled.
   */
  List<int[]> shuffledBatches(int batchSize, Random random) {
    int[] order = java.util.stream.IntStream.range(0, size()).toArray();
    shuffle(order, random);
    List<int[]> batches = new ArrayList<>();
    int bucket = batchSize * BUCKET_BATCHES;
    for (int from = 0; from < order.length; from += bucket) {
      int[] part = java.util.Arrays.copyOfRange(order, from, Math.min(from + bucket, order.length));
      batches.addAll(sortedBatches(part, batchSize));
    }
    java.util.Collections.shuffle(batches, random);
    return batches;
  }

  /** All sentences in batches of like length, longest first. */
  List<int[]> sortedBatches(int batchSize) {
    return sortedBatches(java.util.stream.IntStream.range(0, size()).toArray(), batchSize);
  }

  private List<int[]> sortedBatches(int[] chosen, int batchSize) {
    int[] sorted =
        java.util.Arrays.stream(chosen)
            .boxed()
            .sorted(java.util.Comparator.comparingInt((Integer i) -> -encodings.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < sorted.length; from += batchSize) {
      int to = Math.min(from + batchSize, sorted.length);
      batches.add(java.util.Arrays.copyOfRange(sorted, from, to));
    }
    return batches;
  }

  private static void shuffle(int[] values, Random random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }

  float[][] goalsOf(int[] batch) {
    return java.util.Arrays.stream(batch).mapToObj(goals::get).toArray(float[][]::new);
  }

  List<Encoding> encodingsOf(int[] batch) {
    return java.util.Arrays.stream(batch).mapToObj(encodings::get).toList();
  }
}

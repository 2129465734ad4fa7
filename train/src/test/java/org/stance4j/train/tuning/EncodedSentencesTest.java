package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.engine.text.Encoding;
import org.stance4j.engine.text.WordPieceTokenizer;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.ToyData;

class EncodedSentencesTest {
  private static final int MAX_TOKENS = 16;

  @TempDir static Path folder;
  private static WordPieceTokenizer tokenizer;

  @BeforeAll
  static void readTokenizer() throws IOException {
    tokenizer = PretrainedEncoder.fromFolder(TinyEncoders.writeFolder(folder)).tokenizer();
  }

  /** Sentence i has 1 + i % 10 words. */
  private static EncodedSentences sentences(int count) {
    List<LabeledSentence> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = "war " + "law ".repeat(i % 10);
      all.add(LabeledSentence.of("s" + i, text, null, ToyData.LABELS.get(i % 3)));
    }
    return encode(all, true);
  }

  private static EncodedSentences encode(List<LabeledSentence> sentences, boolean withTargets) {
    return new SentenceEncoder(ToyData.LABELS, withTargets, false, tokenizer, MAX_TOKENS)
        .encode(ToyData.dataset("toy", sentences));
  }

  private static int[] sorted(List<int[]> batches) {
    return batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
  }

  @Test
  void everySentenceIsInOneBatchOfAnEpoch() {
    List<int[]> batches = sentences(83).shuffledBatches(4, new Random(1));
    assertThat(sorted(batches)).isEqualTo(IntStream.range(0, 83).toArray());
    assertThat(batches).hasSize(21).allMatch(batch -> batch.length <= 4);
  }

  @Test
  void theSameSeedGivesTheSameBatchesInEveryEpoch() {
    EncodedSentences sentences = sentences(83);
    Random one = new Random(5);
    Random two = new Random(5);
    int[][] first = batches(sentences, one);
    assertThat(batches(sentences, two)).isDeepEqualTo(first);
    int[][] second = batches(sentences, one);
    assertThat(batches(sentences, two)).isDeepEqualTo(second);
    assertThat(Arrays.deepEquals(second, first)).isFalse();
  }

  @Test
  void anotherSeedGivesOtherBatches() {
    EncodedSentences sentences = sentences(83);
    int[][] one = batches(sentences, new Random(5));
    int[][] two = batches(sentences, new Random(6));
    assertThat(Arrays.deepEquals(two, one)).isFalse();
  }

  private static int[][] batches(EncodedSentences sentences, Random random) {
    return sentences.shuffledBatches(4, random).toArray(new int[0][]);
  }

  @Test
  void aBatchHasSentencesOfLikeLength() {
    EncodedSentences sentences = sentences(320);
    // 32 sentences a bucket with ten lengths: neighbours differ by little, not by up to nine.
    double padding = padding(sentences, sentences.shuffledBatches(4, new Random(5)));
    double unsorted = padding(sentences, List.of(IntStream.range(0, 320).toArray()));
    assertThat(padding).isLessThan(0.1);
    assertThat(unsorted).isGreaterThan(0.3);
  }

  /** Share of a batch's tokens that are padding. */
  private static double padding(EncodedSentences sentences, List<int[]> batches) {
    double tokens = 0;
    double cells = 0;
    for (int[] batch : batches) {
      int[] lengths =
          sentences.encodingsOf(batch).stream().mapToInt(encoding -> encoding.length()).toArray();
      tokens += Arrays.stream(lengths).sum();
      cells += Arrays.stream(lengths).max().orElseThrow() * (double) lengths.length;
    }
    return 1 - tokens / cells;
  }

  @Test
  void sortedBatchesHoldAllSentencesLongestFirst() {
    EncodedSentences sentences = sentences(23);
    List<int[]> batches = sentences.sortedBatches(4);
    assertThat(sorted(batches)).isEqualTo(IntStream.range(0, 23).toArray());
    assertThat(batches).extracting(batch -> batch.length).containsExactly(4, 4, 4, 4, 4, 3);
    List<Integer> lengths =
        batches.stream()
            .flatMap(batch -> sentences.encodingsOf(batch).stream())
            .map(encoding -> encoding.length())
            .toList();
    assertThat(lengths).isSortedAccordingTo((a, b) -> b - a);
    assertThat(lengths.get(0)).isEqualTo(12);
  }

  @Test
  void goldIsTheIndexOfTheLabel() {
    assertThat(sentences(5).gold()).containsExactly(0, 1, 2, 0, 1);
  }

  @Test
  void targetsAreTheSecondHalfOfAPair() {
    List<LabeledSentence> one = List.of(LabeledSentence.of("a", "we blame", "the war", "NONE"));
    Encoding pair = encode(one, true).encodings().get(0);
    assertThat(Arrays.stream(pair.ids()).mapToObj(tokenizer.vocabulary()::get))
        .containsExactly("[CLS]", "we", "blame", "[SEP]", "the", "war", "[SEP]");
    assertThat(pair.typeIds()).containsExactly(0, 0, 0, 0, 1, 1, 1);
    assertThat(encode(one, false).encodings().get(0).length()).isEqualTo(4);
  }

  @Test
  void sentencesThatDoNotFitAreTruncatedAndCounted() {
    List<LabeledSentence> three =
        List.of(
            LabeledSentence.of("fits", "war ".repeat(14), null, "NONE"),
            LabeledSentence.of("one more", "war ".repeat(15), null, "NONE"),
            LabeledSentence.of("with target", "war ".repeat(14), "tax", "NONE"));
    EncodedSentences encoded = encode(three, true);
    assertThat(encoded.truncated()).isEqualTo(2);
    assertThat(encoded.encodings()).allMatch(encoding -> encoding.length() == MAX_TOKENS);
  }
}

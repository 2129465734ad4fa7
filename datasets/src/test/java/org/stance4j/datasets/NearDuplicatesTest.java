package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stance4j.datasets.Samples.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  @Test
  void indexFindsTheOverlapsThatComparingAllPairsFinds() {
    Random random = new Random(3);
    ShingleIndex index = new ShingleIndex();
    List<Shingles> added = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Shingles next = Shingles.of(randomText(random));
      for (int j = 0; j < added.size(); j++) {
        assertThat(overlaps(index, next).getOrDefault(j, 0.0))
            .isEqualTo(next.overlap(added.get(j)));
      }
      index.add(next);
      added.add(next);
    }
  }

  @Test
  void ofTextsThatShareAPassageTheFirstAreFoundWithTheirWholeOverlap() {
    ShingleIndex index = new ShingleIndex(2);
    index.add(Shingles.of("a b c d"));
    index.add(Shingles.of("a b c d e"));
    index.add(Shingles.of("a b c x"));
    index.add(Shingles.of("a b c d e f"));
    Map<Integer, Double> found = overlaps(index, Shingles.of("a b c d e f g"));
    // abc is in all texts and bcd in three, but each leads to the first two of them only.
    assertThat(found).containsExactlyInAnyOrderEntriesOf(Map.of(0, 1.0, 1, 1.0, 3, 1.0));
  }

  @Test
  void manyTextsWithTheSamePassageAreAllReported() {
    List<Occurrence> all =
        IntStream.range(0, 3 * ShingleIndex.MOST_PER_SHINGLE)
            .mapToObj(i -> at("" + i, "the ministry said on monday that " + i, "train"))
            .toList();
    assertThat(NearDuplicates.among(all, 0.5)).hasSize(all.size() - 1);
  }

  @Test
  void overlapMustExceedTheThreshold() {
    List<Occurrence> two =
        List.of(at("1", "the cat sat on the mat", "train"), at("2", "the cat sat on a mat", "dev"));
    assertThat(NearDuplicates.among(two, 0.5)).isEmpty();
    assertThat(NearDuplicates.among(two, 0.49)).hasSize(1);
  }

  @Test
  void equalTextsAreNotNearDuplicates() {
    List<Occurrence> two = List.of(at("1", "Tea for two", "train"), at("2", "tea  for TWO", "dev"));
    assertThat(NearDuplicates.among(two, 0.5)).isEmpty();
  }

  @Test
  void closestOfItsSplitAndClosestElsewhereAreReported() {
    List<TextPair> pairs =
        NearDuplicates.among(
            List.of(
                at("far", "a b c d x y z", "train"),
                at("near", "a b c d e f x", "train"),
                at("other", "a b c d e q q", "dev"),
                at("new", "a b c d e f g", "train")),
            0.3);
    assertThat(pairs)
        .filteredOn(pair -> pair.second().sentence().id().equals("new"))
        .extracting(pair -> pair.first().sentence().id())
        .containsExactly("near", "other");
  }

  private static Map<Integer, Double> overlaps(ShingleIndex index, Shingles text) {
    Map<Integer, Double> overlaps = new HashMap<>();
    index.forEachSimilar(text, 0, overlaps::put);
    return overlaps;
  }

  private static String randomText(Random random) {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(3))))
        .collect(Collectors.joining(" "));
  }

  private static Occurrence at(String id, String text, String split) {
    return new Occurrence("d", split, sentence(id, text, "t", "NONE", split, null));
  }
}

package org.stance4j.archive.scoring;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.stance4j.archive.speakers.NamedTarget;
import org.stance4j.archive.text.SentenceSplitter;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Tells how often labelled texts leave the target unnamed toward which they take a position, and
 * how often those do that take none, by the number of their sentences: {@code java ...
 * NamingCalibration DATA.csv [MODEL.stance]}. With a model, it tells as well what is said of the
 * texts that do not name the target, without and with regard to that. The columns are those of
 * training data.
 */
final class NamingCalibration {

  private static final Set<String> NEUTRAL = Set.of("NONE", "NEUTRAL");
  private static final int MOST_SENTENCES = 12;

  /** A labelled text. */
  private record Text(List<String> sentences, String target, String label, boolean named) {

    boolean isNeutral() {
      return NEUTRAL.contains(label);
    }
  }

  private NamingCalibration() {}

  public static void main(String[] args) throws IOException {
    List<Text> texts = read(Path.of(args[0]));
    countNames(texts);
    if (args.length > 1) {
      try (StanceModel model = StanceModel.load(Path.of(args[1]))) {
        countPositions(texts.stream().filter(text -> !text.named()).toList(), model);
      }
    }
  }

  private static List<Text> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Text> texts = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord row : format.parse(reader)) {
        String text = row.get("text");
        List<String> sentences =
            SentenceSplitter.split(text, new Span(0, text.length())).stream()
                .map(sentence -> sentence.of(text))
                .toList();
        boolean named = NamedPlaces.of("", sentences).has(NamedTarget.of(row.get("target")));
        texts.add(new Text(sentences, row.get("target"), row.get("label"), named));
      }
    }
    return texts;
  }

  private static void countNames(List<Text> texts) {
    // Of each number of sentences: positions, those unnamed, no positions, those unnamed.
    Map<Integer, int[]> counts = new TreeMap<>();
    for (Text text : texts) {
      int sentences = Math.min(MOST_SENTENCES, text.sentences().size());
      int[] count = counts.computeIfAbsent(sentences, key -> new int[4]);
      int first = text.isNeutral() ? 2 : 0;
      count[first]++;
      count[first + 1] += text.named() ? 0 : 1;
    }
    System.out.println("sentences\tpositions\tunnamed\tno positions\tunnamed");
    counts.forEach(
        (sentences, count) ->
            System.out.printf(
                "%d\t%d\t%.3f\t%d\t%.3f%n",
                sentences, count[0], share(count, 0), count[2], share(count, 2)));
  }

  private static void countPositions(List<Text> texts, StanceModel model) {
    ModelScorer scorer = new ModelScorer(model);
    StanceRule rule = StanceRule.of(scorer.labels(), scorer.uncertaintyThreshold());
    List<TextTarget> pairs =
        texts.stream()
            .flatMap(text -> text.sentences().stream().map(s -> new TextTarget(s, text.target())))
            .toList();
    List<SentenceScore> scores = scorer.score(pairs);
    System.out.println("unnamed\tposition, right\twrong\tmissed\tno position, right\twrong");
    int[][] counts = new int[2][5];
    int next = 0;
    for (Text text : texts) {
      int size = text.sentences().size();
      List<double[]> own =
          scores.subList(next, next + size).stream().map(SentenceScore::probabilities).toList();
      next += size;
      int[] far = new int[size];
      Arrays.fill(far, size);
      count(text, rule.decide(own), rule, counts[0]);
      count(text, rule.decide(own, far), rule, counts[1]);
    }
    print("as it comes", counts[0]);
    print("adjusted", counts[1]);
  }

  private static void count(Text text, Position position, StanceRule rule, int[] counts) {
    boolean taken = !position.abstained() && !rule.isNeutral(position.stance());
    if (text.isNeutral()) {
      counts[taken ? 4 : 3]++;
    } else if (taken) {
      counts[position.stance().equals(text.label()) ? 0 : 1]++;
    } else {
      counts[2]++;
    }
  }

  private static void print(String name, int[] counts) {
    System.out.printf(
        "%s\t%d\t%d\t%d\t%d\t%d%n", name, counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private static double share(int[] count, int first) {
    return count[first] == 0 ? 0 : (double) count[first + 1] / count[first];
  }
}

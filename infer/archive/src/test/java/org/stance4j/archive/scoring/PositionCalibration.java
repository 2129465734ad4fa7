package org.stance4j.archive.scoring;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Tells how often a position of some probability is right: {@code java ... PositionCalibration
 * MODEL.stance DATA.csv SPLIT}.
 *
 * <p>There are no articles whose holders were labelled for targets. So holders are made of labelled
 * sentences of a split that the model has not learnt: each has one position or none, which is
 * known, and says sentences with that label and sentences without a position. They are made in four
 * ways: of the sentences of one story, so that the model's mistakes hang together as in an article;
 * of 1 to 8 sentences, with six in ten holders without a position; and of 10 to 40 and of 20 to 60
 * sentences, of which few take the position.
 */
final class PositionCalibration {

  private static final int HOLDERS = 5000;
  private static final int BINS = 15;

  /** A labelled sentence and what the model says of it. */
  private record Sentence(String story, String target, String label, double[] probabilities) {}

  /** Somebody whose position is known, and the sentences. */
  private record Holder(String position, List<double[]> sentences) {}

  private final List<String> labels;
  private final String none;
  private final StanceRule rule;
  private final List<Sentence> all;
  private final Random random = new Random(1);

  private PositionCalibration(ModelInfo info, List<Sentence> all) {
    this.labels = info.labels();
    this.rule = StanceRule.of(labels, info.uncertaintyThreshold());
    this.none = labels.stream().filter(rule::isNeutral).findFirst().orElseThrow();
    this.all = all;
  }

  public static void main(String[] args) throws IOException {
    try (StanceModel model = StanceModel.load(Path.of(args[0]))) {
      List<Sentence> sentences = sentences(model, Path.of(args[1]), args[2]);
      PositionCalibration calibration = new PositionCalibration(model.info(), sentences);
      System.out.println("holders\tsaid\tright\terror\tshown\tnone said\tnone right");
      calibration.print("of one story", calibration.ofStories());
      calibration.print("1 to 8 sentences", calibration.made(1, 8, 0.5, 0.5, 0.6));
      calibration.print("10 to 40 sentences", calibration.made(10, 40, 0.05, 0.3, 1 / 3.0));
      calibration.print("20 to 60 sentences", calibration.made(20, 60, 0.02, 0.15, 1 / 3.0));
    }
  }

  private static List<Sentence> sentences(StanceModel model, Path file, String split)
      throws IOException {
    List<CSVRecord> rows;
    try (Reader reader = Files.newBufferedReader(file)) {
      rows =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(reader)
              .stream()
              .filter(row -> row.get("split").equals(split))
              .toList();
    }
    List<TextTarget> pairs =
        rows.stream().map(row -> new TextTarget(row.get("text"), row.get("target"))).toList();
    List<SentenceScore> scores = new ModelScorer(model).score(pairs);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      sentences.add(
          new Sentence(
              row.get("group"),
              row.get("target"),
              row.get("label"),
              scores.get(i).probabilities()));
    }
    return sentences;
  }

  /** Who says all sentences with one label of a story, and some of those without a position. */
  private List<Holder> ofStories() {
    Map<String, List<Sentence>> stories = new LinkedHashMap<>();
    for (Sentence sentence : all) {
      stories
          .computeIfAbsent(sentence.story() + " " + sentence.target(), key -> new ArrayList<>())
          .add(sentence);
    }
    List<Holder> holders = new ArrayList<>();
    for (List<Sentence> story : stories.values()) {
      List<double[]> neutral = with(none, story);
      for (String label : labels) {
        List<double[]> own = new ArrayList<>(with(label, story));
        if (!own.isEmpty() && !label.equals(none)) {
          own.addAll(neutral.subList(0, random.nextInt(neutral.size() + 1)));
        }
        if (!own.isEmpty()) {
          holders.add(new Holder(label, own));
        }
      }
    }
    return holders;
  }

  private static List<double[]> with(String label, List<Sentence> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.label().equals(label))
        .map(Sentence::probabilities)
        .toList();
  }

  /**
   * Who speaks of one target.
   *
   * @param leastShare and {@code mostShare}: how many of the sentences after the first take the
   *     position
   * @param withoutPosition share of the holders
   */
  private List<Holder> made(
      int least, int most, double leastShare, double mostShare, double withoutPosition) {
    Map<String, List<Sentence>> targets = new TreeMap<>();
    all.forEach(s -> targets.computeIfAbsent(s.target(), key -> new ArrayList<>()).add(s));
    List<List<Sentence>> choice = List.copyOf(targets.values());
    List<String> positions = labels.stream().filter(label -> !label.equals(none)).toList();
    List<Holder> holders = new ArrayList<>();
    for (int i = 0; i < HOLDERS; i++) {
      List<Sentence> target = choice.get(random.nextInt(choice.size()));
      boolean neutral = random.nextDouble() < withoutPosition;
      String position = neutral ? none : positions.get(random.nextInt(positions.size()));
      double share = leastShare + random.nextDouble() * (mostShare - leastShare);
      List<double[]> own = new ArrayList<>();
      int count = least + random.nextInt(most - least + 1);
      for (int s = 0; s < count; s++) {
        List<double[]> from = with(s == 0 || random.nextDouble() < share ? position : none, target);
        own.add(from.get(random.nextInt(from.size())));
      }
      holders.add(new Holder(position, own));
    }
    return holders;
  }

  private void print(String name, List<Holder> holders) {
    Outcomes shown = new Outcomes();
    Outcomes neutral = new Outcomes();
    for (Holder holder : holders) {
      Position position = rule.decide(holder.sentences());
      boolean right = position.stance().equals(holder.position());
      if (rule.isNeutral(position.stance())) {
        neutral.add(position.probability(), right);
      } else if (!position.abstained()) {
        shown.add(position.probability(), right);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s (%d)\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f%n",
        name,
        holders.size(),
        shown.said(),
        shown.right(),
        shown.error(),
        (double) shown.count() / holders.size(),
        neutral.said(),
        neutral.right());
  }

  /** What was said with which probability, and how often it was right. */
  private static final class Outcomes {
    private final int[] counts = new int[BINS];
    private final int[] hits = new int[BINS];
    private final double[] sums = new double[BINS];

    void add(double probability, boolean right) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      counts[bin]++;
      hits[bin] += right ? 1 : 0;
      sums[bin] += probability;
    }

    int count() {
      return Arrays.stream(counts).sum();
    }

    double said() {
      return Arrays.stream(sums).sum() / count();
    }

    double right() {
      return (double) Arrays.stream(hits).sum() / count();
    }

    double error() {
      double error = 0;
      for (int bin = 0; bin < BINS; bin++) {
        error += Math.abs(sums[bin] - hits[bin]);
      }
      return error / count();
    }
  }
}

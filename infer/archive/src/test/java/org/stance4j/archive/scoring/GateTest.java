package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.Article;
import org.stance4j.engine.model.TextTarget;

class GateTest {

  private static final int SENTENCES = 14_000;
  private static final List<String> WORDS =
      IntStream.range(0, 400).mapToObj(i -> "word" + (char) ('a' + i % 26) + i).toList();

  @Test
  void itStopsMostOfWhatTheModelFindsNothingInAndLosesHardlyAPosition() {
    Gate gate = new Gate(rule());
    Counts counts = run(gate, sentences(1, true));
    assertThat(counts.stopped).isGreaterThan((SENTENCES - TargetGate.SAMPLES) / 2);
    assertThat(counts.lost).isLessThanOrEqualTo(counts.positions / 100);
    assertThat(gate.report().asked()).isEqualTo(SENTENCES);
    assertThat(gate.report().stopped()).isEqualTo(counts.stopped);
  }

  @Test
  void itEstimatesWhatItLosesWhereLaterSentencesAreUnlikeTheFirst() {
    Gate gate = new Gate(rule());
    List<String> sentences = sentences(2, true);
    // From here on positions are taken in words that were no sign of one before.
    sentences.replaceAll(s -> s.contains("good") && sentences.indexOf(s) > 7000 ? unlike(s) : s);
    Counts counts = run(gate, sentences);
    double kept = 1 - (double) counts.lost / counts.positions;
    assertThat(kept).isLessThan(0.95);
    assertThat(gate.report().keptShare()).isCloseTo(kept, within(0.1));
  }

  @Test
  void shortRunsAreNotStopped() {
    Gate gate = new Gate(rule());
    Counts counts = run(gate, sentences(3, true).subList(0, TargetGate.SAMPLES));
    assertThat(counts.stopped).isZero();
    assertThat(gate.report().keptShare()).isOne();
  }

  @Test
  void whereWordsTellNothingHardlyASentenceIsStopped() {
    Gate gate = new Gate(rule());
    Counts counts = run(gate, sentences(4, false));
    assertThat(counts.lost).isLessThanOrEqualTo(counts.positions / 50);
    assertThat(counts.stopped).isLessThan(SENTENCES / 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 8000})
  void writtenAndReadItGoesOnAsBefore(int after) throws IOException {
    List<String> sentences = sentences(7, true);
    Gate gate = new Gate(rule());
    run(gate, sentences.subList(0, after));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    gate.write(new DataOutputStream(bytes));
    Gate other = new Gate(rule());
    other.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    Counts counts = run(gate, sentences.subList(after, SENTENCES));
    Counts counts2 = run(other, sentences.subList(after, SENTENCES));
    assertThat(counts.stopped).isPositive().isEqualTo(counts2.stopped);
    assertThat(other.report()).isEqualTo(gate.report());
  }

  @Test
  void sentimentIsAskedForEverySentence() {
    Gate gate = new Gate(rule());
    for (String sentence : sentences(5, true)) {
      TextTarget pair = new TextTarget(sentence, SentimentScorer.QUESTION);
      assertThat(gate.stops(pair)).isNull();
      gate.learn(pair, SentenceScore.of(new double[] {0.1, 0.9}, 1, true));
    }
    assertThat(gate.report()).isEqualTo(GateReport.NOTHING);
  }

  @Test
  void aRunSaysTheSameWithItOfAllButAFewArticles() throws IOException {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    GateReport report = stances(true, with);
    assertThat(stances(false, without)).isEqualTo(GateReport.NOTHING);
    assertThat(report.stopped()).isPositive();
    long same =
        IntStream.range(0, with.size()).filter(i -> with.get(i).equals(without.get(i))).count();
    assertThat(with).hasSameSizeAs(without);
    assertThat(same).isGreaterThanOrEqualTo(with.size() * 99L / 100);
  }

  private static GateReport stances(boolean gate, List<String> stances) throws IOException {
    ScoringPlan plan =
        ScoringPlan.of(
            new CueScorer(),
            null,
            List.of("tax"),
            ScoringOptions.DEFAULT.withAnyLanguage(true).withGate(gate));
    ScoringRun run =
        new ScoringRun(plan, null, result -> stances.add(result.targets().get(0).stance()), 512);
    List<String> sentences = sentences(6, true);
    for (int i = 0; i < sentences.size(); i += 10) {
      run.add(Article.of("a" + i, String.join("\n\n", sentences.subList(i, i + 10))));
    }
    run.finish();
    return run.gateReport();
  }

  /** What became of sentences. */
  private static final class Counts {
    private int positions;
    private int stopped;
    private int lost;
  }

  private static Counts run(Gate gate, List<String> sentences) {
    Counts counts = new Counts();
    for (String sentence : sentences) {
      TextTarget pair = new TextTarget(sentence, "tax");
      SentenceScore score = new CueScorer().score(List.of(pair)).get(0);
      int position = rule().isNeutral(score.probabilities()) ? 0 : 1;
      counts.positions += position;
      if (gate.stops(pair) == null) {
        gate.learn(pair, score);
      } else {
        counts.stopped++;
        counts.lost += position;
      }
    }
    return counts;
  }

  private static StanceRule rule() {
    return StanceRule.of(new CueScorer().labels(), new CueScorer().uncertaintyThreshold());
  }

  private static String unlike(String sentence) {
    return "The wordz tax wordy goodness, " + sentence.replaceAll("The tax is so good", "");
  }

  private static String letters(Random random) {
    return random.ints(9, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }

  /**
   * One in eight takes a position.
   *
   * @param told whether its words tell that; otherwise the cue is a part of a word of its own
   */
  private static List<String> sentences(long seed, boolean told) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      String filler =
          random.ints(8, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
      boolean position = random.nextInt(8) == 0;
      String opening = told ? "The tax is so good " : letters(random) + "taxgood ";
      String other = told ? "The " : letters(random) + "noun ";
      sentences.add((position ? opening : other) + filler + ".");
    }
    return sentences;
  }
}

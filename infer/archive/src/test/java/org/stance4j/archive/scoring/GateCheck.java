package org.stance4j.archive.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.ReadingOptions;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Tells what a gate costs on an archive: {@code java ... GateCheck MODEL.stance ARCHIVE TARGET...}.
 * The model reads every pair of a sentence and a target, also those that the gate stops; each pair
 * comes once, as in a run.
 */
final class GateCheck {

  /** What came of the pairs of one target. */
  private static final class Tally {
    private int pairs;
    private int stopped;
    private int positions;
    private int kept;
  }

  private final SentenceScorer scorer;
  private final StanceRule rule;
  private final Gate gate;
  private final List<String> targets;
  private final List<TextTarget> passed = new ArrayList<>();
  private final List<TextTarget> stopped = new ArrayList<>();
  private final Map<String, Tally> tallies = new TreeMap<>();

  private GateCheck(SentenceScorer scorer, List<String> targets) {
    this.scorer = scorer;
    this.rule = StanceRule.of(scorer.labels(), scorer.uncertaintyThreshold());
    this.gate = new Gate(rule);
    this.targets = targets;
  }

  public static void main(String[] args) throws IOException {
    try (StanceModel model = StanceModel.load(Path.of(args[0]));
        ArchiveReader reader =
            ArchiveReader.of(List.of(Path.of(args[1])), System.in, ReadingOptions.DEFAULT)) {
      GateCheck check =
          new GateCheck(new ModelScorer(model), List.of(args).subList(2, args.length));
      check.read(reader);
      check.print();
    }
  }

  private void read(ArchiveReader reader) throws IOException {
    Set<TextTarget> known = new HashSet<>();
    for (Item item = reader.next(); item != null; item = reader.next()) {
      if (item instanceof Article article) {
        for (Span sentence : ArticleSentences.of(article.page()).sentences()) {
          for (String target : targets) {
            TextTarget pair = new TextTarget(sentence.of(article.body()), target);
            if (known.add(pair)) {
              add(pair);
            }
          }
        }
      }
    }
    scorePassed();
    count(stopped, true);
  }

  private void add(TextTarget pair) {
    if (gate.stops(pair) != null) {
      stopped.add(pair);
      return;
    }
    passed.add(pair);
    if (passed.size() == ScoringRun.BATCH_PAIRS) {
      scorePassed();
    }
  }

  private void scorePassed() {
    List<SentenceScore> scores = count(passed, false);
    for (int i = 0; i < passed.size(); i++) {
      gate.learn(passed.get(i), scores.get(i));
    }
    passed.clear();
  }

  private List<SentenceScore> count(List<TextTarget> pairs, boolean areStopped) {
    List<SentenceScore> scores = scorer.score(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      Tally tally =
          tallies.computeIfAbsent(String.valueOf(pairs.get(i).target()), key -> new Tally());
      boolean position = scores.get(i).isScored() && !rule.isNeutral(scores.get(i).probabilities());
      tally.pairs++;
      tally.stopped += areStopped ? 1 : 0;
      tally.positions += position ? 1 : 0;
      tally.kept += position && !areStopped ? 1 : 0;
    }
    return scores;
  }

  private void print() {
    Tally all = new Tally();
    System.out.println("target\tpairs\tstopped\tpositions\tkept\tshare kept");
    tallies.forEach(
        (target, tally) -> {
          print(target, tally);
          all.pairs += tally.pairs;
          all.stopped += tally.stopped;
          all.positions += tally.positions;
          all.kept += tally.kept;
        });
    print("all", all);
    System.out.println("as a run estimates it: " + gate.report().keptShare());
  }

  private static void print(String name, Tally tally) {
    System.out.printf(
        Locale.ROOT,
        "%s\t%d\t%d\t%d\t%d\t%.5f%n",
        name,
        tally.pairs,
        tally.stopped,
        tally.positions,
        tally.kept,
        (double) tally.kept / tally.positions);
  }
}

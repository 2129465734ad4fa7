package org.stance4j.archive.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.text.PageText;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.Pooling;

/** Results made by hand. */
final class SampleResults {
  static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");
  static final double THRESHOLD = 0.5;

  /** All that could break out of a place in a page. */
  static final String HOSTILE =
      "</script><script>window.hacked=1</script>"
          + " \"'><img src=x onerror=alert(1)> &amp; \u2028 \ud83d <!--";

  private SampleResults() {}

  static ReportCollector collector(ReportLimits limits) {
    return ReportCollector.of(LABELS, THRESHOLD, limits);
  }

  static RunFacts run(String text) {
    ModelInfo info =
        new ModelInfo(
            "tiny" + text,
            "stance" + text,
            LABELS,
            List.of("troops" + text),
            new EncoderConfig(1, 4, 2, 8, 10, 16, 2, 1e-12, Pooling.MEAN),
            16,
            1.5,
            THRESHOLD,
            Map.of("seed" + text, "42" + text),
            "# Card" + text);
    return new RunFacts(
        info,
        "tiny.stance" + text,
        "0123456789abcdef".repeat(4) + text,
        List.of("troops" + text),
        List.of("news.jsonl" + text),
        Map.of("--threads" + text, "1" + text),
        Instant.parse("2020-02-03T04:05:06Z"),
        "1.2.3" + text);
  }

  static Map<String, Double> probabilities(double favor, double against, double none) {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("FAVOR", favor);
    map.put("AGAINST", against);
    map.put("NONE", none);
    return map;
  }

  static Evidence evidence(String text, int start, double favor, double against) {
    return new Evidence(
        start,
        start + text.length(),
        text,
        favor > against ? "FAVOR" : "AGAINST",
        probabilities(favor, against, 1 - favor - against),
        1);
  }

  static HolderResult holder(@Nullable String name, double favor, double against, Evidence... all) {
    String stance = favor > against ? "FAVOR" : "AGAINST";
    Map<String, Double> probabilities = probabilities(favor, against, 1 - favor - against);
    return new HolderResult(name, List.of(), stance, probabilities, List.of(all));
  }

  static TargetResult target(@Nullable String target, String stance, HolderResult... holders) {
    return new TargetResult(target, true, stance, probabilities(0.6, 0.3, 0.1), List.of(holders));
  }

  static ArticleResult scored(
      String id, @Nullable String source, @Nullable String day, Story story, TargetResult... all) {
    return new ArticleResult(
        id, "Title of " + id, source, day, Status.SCORED, null, 10, List.of(all), story);
  }

  /** The same with the sentiment of the article and of its sentences. */
  static ArticleResult withSentiment(
      ArticleResult result, Sentiment ofArticle, Sentiment... ofSentences) {
    List<SentenceSentiment> sentences = new ArrayList<>();
    for (Sentiment sentiment : ofSentences) {
      int start = 10 * sentences.size();
      sentences.add(new SentenceSentiment(start, start + 9, sentiment));
    }
    return new ArticleResult(
        result.id(),
        result.title(),
        result.source(),
        result.published(),
        result.status(),
        result.reason(),
        result.sentences(),
        result.targets(),
        result.story(),
        ofArticle,
        result.dropped(),
        result.version(),
        sentences);
  }

  static Sentiment sentiment(String label, double negative, double neutral, double positive) {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("NEGATIVE", negative);
    map.put("NEUTRAL", neutral);
    map.put("POSITIVE", positive);
    return new Sentiment(label, map);
  }

  static ArticleResult unscored(String id, Status status, String reason) {
    return new ArticleResult(id, null, null, null, status, reason, 0, List.of(), first(id));
  }

  static Story first(String id) {
    return new Story(id, null, null);
  }

  static Story copyOf(String id) {
    return new Story(id, id, null);
  }

  static Story versionOf(String id) {
    return new Story(id, null, id);
  }

  /**
   * Three stories and a copy: a is for it and copied by b, c is a later version of a and against
   * it, d says nothing and has no date. One article failed, two were skipped.
   */
  static ReportCollector small() {
    ReportCollector collector = collector(ReportLimits.DEFAULT);
    PageText text = PageText.of("He waved. Send them home now, Ann Lee said. They nodded.");
    HolderResult ann =
        holder("Ann Lee", 0.8, 0.1, evidence("Send them home now, Ann Lee said.", 10, 0.8, 0.1));
    collector.add(
        scored("a", "Post", "2020-01-02", first("a"), target("troops", "FAVOR", ann)), text);
    collector.add(
        scored("b", "Times", "2020-01-03", copyOf("a"), target("troops", "FAVOR", ann)), text);
    collector.add(
        scored(
            "c",
            "Post",
            "3 January 2020",
            versionOf("a"),
            target(
                "troops",
                "AGAINST",
                holder("Ann Lee", 0.2, 0.7, evidence("Let them stay.", 0, 0.2, 0.7)),
                holder("Bo", 0.1, 0.8, evidence("They must stay.", 20, 0.1, 0.8)))),
        null);
    collector.add(scored("d", null, null, first("d"), target("troops", "NONE")), null);
    collector.add(unscored("e", Status.FAILED, "not UTF-8"), null);
    collector.add(unscored("f", Status.SKIPPED, "blank text"), null);
    collector.add(unscored("g", Status.SKIPPED, "blank text"), null);
    collector.addLeftover("menu", "Home | World");
    collector.addLeftover("menu", "Home | World");
    return collector;
  }

  private static final List<Sentiment> TONES =
      List.of(
          sentiment("POSITIVE", 0.1, 0.2, 0.7),
          sentiment("NEGATIVE", 0.9, 0.1, 0),
          sentiment("NEUTRAL", 0.2, 0.6, 0.2),
          sentiment("UNCERTAIN", 0.45, 0.1, 0.45));

  static Evidence withTone(Evidence evidence, Sentiment sentiment) {
    return new Evidence(
        evidence.start(),
        evidence.end(),
        evidence.text(),
        evidence.stance(),
        evidence.probabilities(),
        evidence.windows(),
        sentiment);
  }

  /** Many articles, with more than one screen of holders; the clearest ones have their text. */
  static ReportData many(int articles) {
    ReportCollector collector = collector(ReportLimits.DEFAULT);
    List<String> outlets = List.of("Post", "Times", "The Outlet of a Rather Long Name, and Sons");
    for (int i = 0; i < articles; i++) {
      String said = "Send them home, number " + i + " said.";
      double favor = 0.5 + i % 40 / 100.0;
      Sentiment tone = TONES.get(i % 4);
      Sentiment ofSentence = TONES.get(i % 3);
      String day = "2020-%02d-%02d".formatted(1 + i / 28 % 12, 1 + i % 28);
      List<TargetResult> targets = new ArrayList<>();
      for (String target : List.of("troops", "sanctions on a country with a long name")) {
        targets.add(
            target(
                target,
                List.of("FAVOR", "AGAINST", "NONE", "UNCERTAIN").get(i % 4),
                holder(
                    "Speaker " + i % 97,
                    favor,
                    0.05,
                    withTone(evidence(said, 6, favor, 0.05), ofSentence))));
      }
      collector.add(
          withSentiment(
              scored(
                  "id-" + i,
                  outlets.get(i % 3),
                  day,
                  first("id-" + i),
                  targets.toArray(TargetResult[]::new)),
              tone,
              ofSentence),
          i % 40 == 39 ? PageText.of("Once. " + said + " Then they went.") : null);
    }
    return collector.data(run(""));
  }

  /** Hostile text in every field there is. */
  static ReportData hostile() {
    String x = HOSTILE;
    ReportCollector collector = collector(ReportLimits.DEFAULT);
    for (String id : List.of("a" + x, "b" + x)) {
      Sentiment tone = new Sentiment("tone" + x, Map.of("tone" + x, 1.0));
      Evidence said = withTone(evidence("said " + x, 0, 0.8, 0.1), tone);
      HolderResult who =
          new HolderResult(
              "who" + x, List.of("alias" + x), "FAVOR", said.probabilities(), List.of(said));
      collector.add(
          new ArticleResult(
              id,
              "title" + x,
              "source" + x,
              "2020-01-02" + x,
              Status.SCORED,
              null,
              1,
              List.of(target("target" + x, "FAVOR", who)),
              new Story("a" + x, null, id.startsWith("b") ? "a" + x : null),
              tone,
              null),
          PageText.of("said " + x + "\n\nAnd after it " + x + " came another sentence."));
    }
    collector.add(unscored("f" + x, Status.FAILED, "failed" + x), null);
    collector.add(unscored("s" + x, Status.SKIPPED, "skipped" + x), null);
    collector.addLeftover("rule" + x, "dropped" + x);
    return collector
        .data(run(x))
        .explained((s, t, l) -> List.of(new WordWeights.Weight(5, 14, 2)), 10);
  }
}

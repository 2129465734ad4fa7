package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stance4j.archive.report.SampleResults.evidence;
import static org.stance4j.archive.report.SampleResults.first;
import static org.stance4j.archive.report.SampleResults.holder;
import static org.stance4j.archive.report.SampleResults.run;
import static org.stance4j.archive.report.SampleResults.scored;
import static org.stance4j.archive.report.SampleResults.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.report.ReportData.EvidenceRow;
import org.stance4j.archive.report.ReportData.Group;
import org.stance4j.archive.report.ReportData.HolderRow;
import org.stance4j.archive.report.ReportData.Leftover;
import org.stance4j.archive.report.ReportData.Outlet;
import org.stance4j.archive.report.ReportData.Skipped;
import org.stance4j.archive.report.ReportData.TargetPositions;
import org.stance4j.archive.report.ReportData.Totals;
import org.stance4j.archive.report.ReportData.Unscored;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.PageVersion;
import org.stance4j.archive.scoring.Story;

class ReportCollectorTest {
  private static final ReportData SMALL = SampleResults.small().data(run(""));

  /** In favour, against, not clear, no position; each as pages and stories. */
  private static StanceCounts counts(long... numbers) {
    return new StanceCounts(
        IntStream.range(0, 4)
            .mapToObj(i -> new Count(numbers[2 * i], numbers[2 * i + 1]))
            .toList());
  }

  @Test
  void theTotalsAreThoseOfATableMadeByHand() {
    Totals totals = SMALL.totals();
    assertThat(totals.read()).isEqualTo(new Count(7, 5));
    assertThat(totals.scored()).isEqualTo(new Count(4, 2));
    assertThat(totals.failed()).isEqualTo(new Count(1, 1));
    assertThat(totals.skipped()).isEqualTo(new Count(2, 2));
    assertThat(totals.sentences()).isEqualTo(new Count(40, 20));
    assertThat(totals.positions()).isEqualTo(new Count(4, 2));
    assertThat(totals.abstained()).isEqualTo(Count.NONE);
    assertThat(totals.holders()).isEqualTo(2);
    assertThat(totals.outlets()).isEqualTo(2);
    assertThat(totals.copies()).isEqualTo(1);
    assertThat(totals.versions()).isEqualTo(1);
    assertThat(totals.undated()).isEqualTo(new Count(4, 4));
    assertThat(totals.first()).isEqualTo(LocalDate.of(2020, 1, 2));
    assertThat(totals.last()).isEqualTo(LocalDate.of(2020, 1, 3));
  }

  @Test
  void versionsOnOnePageAreOnePageAndOneStory() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    collector.add(version(1, first("p#v1"), evidence("Yes.", 0, 0.8, 0.1)), null);
    collector.add(version(2, new Story("p#v1", null, "p#v1"), evidence("Yes!", 9, 0.9, 0.1)), null);
    ReportData data = collector.data(run(""));
    assertThat(data.totals().read()).isEqualTo(new Count(1, 1));
    assertThat(data.totals().sentences()).isEqualTo(new Count(10, 10));
    assertThat(data.totals().versions()).isEqualTo(1);
    assertThat(data.targets().get(0).all().total()).isEqualTo(new Count(1, 1));
    HolderRow berg = data.holders().rows().get(0);
    assertThat(berg.articles()).isEqualTo(new Count(1, 1));
    assertThat(berg.sentences()).isEqualTo(new Count(1, 1));
    assertThat(data.articles().rows()).hasSize(2);
  }

  private static ArticleResult version(int number, Story story, Evidence evidence) {
    ArticleResult result =
        scored(
            "p#v" + number,
            "S",
            null,
            story,
            target("tax", "FAVOR", holder("B", 0.8, 0.1, evidence)));
    return new ArticleResult(
        result.id(),
        null,
        "S",
        null,
        result.status(),
        null,
        result.sentences(),
        result.targets(),
        story,
        null,
        null,
        new PageVersion("p", number, 2));
  }

  @Test
  void positionsAreCountedInAllByDayAndByOutlet() {
    TargetPositions troops = SMALL.targets().get(0);
    assertThat(troops.target()).isEqualTo("troops");
    assertThat(troops.all()).isEqualTo(counts(2, 1, 1, 0, 0, 0, 1, 1));
    assertThat(troops.byDay())
        .containsExactly(
            Map.entry(LocalDate.of(2020, 1, 2), counts(1, 1, 0, 0, 0, 0, 0, 0)),
            Map.entry(LocalDate.of(2020, 1, 3), counts(1, 0, 1, 0, 0, 0, 0, 0)));
    assertThat(troops.byOutlet())
        .containsExactly(
            new Outlet("Post", counts(1, 1, 1, 0, 0, 0, 0, 0)),
            new Outlet("Times", counts(1, 0, 0, 0, 0, 0, 0, 0)),
            new Outlet(null, counts(0, 0, 0, 0, 0, 0, 1, 1)));
  }

  @Test
  void aHoldersPositionIsThatOfTheMeanOverStories() {
    HolderRow ann = SMALL.holders().rows().get(0);
    assertThat(ann.name()).isEqualTo("Ann Lee");
    assertThat(ann.articles()).isEqualTo(new Count(3, 1));
    assertThat(ann.sentences()).isEqualTo(new Count(3, 1));
    // The means are 0.5, 0.4 and 0.1: too near to each other.
    assertThat(SMALL.stances().all().get(ann.stance()).label()).isEqualTo("UNCERTAIN");
    HolderRow bo = SMALL.holders().rows().get(1);
    assertThat(SMALL.stances().all().get(bo.stance()).label()).isEqualTo("AGAINST");
    assertThat(bo.probability()).isEqualTo(0.8);
  }

  @Test
  void evidenceComesWithItsNeighboursWhereTheTextIsKnownAndOncePerSentence() {
    assertThat(SMALL.holders().rows().get(0).evidence())
        .extracting(EvidenceRow::before, EvidenceRow::sentence, EvidenceRow::after, EvidenceRow::id)
        .containsExactly(
            tuple("He waved.", "Send them home now, Ann Lee said.", "They nodded.", "a"),
            tuple(null, "Let them stay.", null, "c"));
  }

  @Test
  void whatWasLeftOutIsListed() {
    assertThat(SMALL.groups().rows())
        .containsExactly(new Group("a", "Title of a", 1, 1, List.of("Post", "Times")));
    assertThat(SMALL.failed().rows()).containsExactly(new Unscored("e", null, "not UTF-8"));
    assertThat(SMALL.skipped()).containsExactly(new Skipped("blank text", new Count(2, 2), "f"));
    assertThat(SMALL.leftovers()).containsExactly(new Leftover("menu", 2, List.of("Home | World")));
  }

  @Test
  void onlyTheMostProbableSentencesAreKept() {
    ReportCollector collector = SampleResults.collector(new ReportLimits(10, 10, 2, 10, 10));
    for (int i = 0; i < 5; i++) {
      collector.add(
          scored(
              "a" + i,
              null,
              null,
              first("a" + i),
              target(
                  "troops",
                  "FAVOR",
                  holder(
                      "Ann", 0.8, 0.1, evidence("Sentence " + i, 0, 0.5 + (i * 3 % 5) / 10.0, 0)))),
          null);
    }
    HolderRow row = collector.data(run("")).holders().rows().get(0);
    assertThat(row.evidence()).extracting(EvidenceRow::probability).containsExactly(0.9, 0.8);
    assertThat(row.sentences().stories()).isEqualTo(5);
  }

  @Test
  void listsAreBoundedAndCountsAreNot() {
    ReportCollector collector = SampleResults.collector(new ReportLimits(3, 2, 1, 1, 1));
    for (int i = 0; i < 100; i++) {
      collector.add(
          scored(
              "a" + i,
              null,
              null,
              first("a" + i),
              target("troops", "FAVOR", holder("Ann", 0.8, 0.1), holder("Once " + i, 0.8, 0.1))),
          null);
    }
    ReportData data = collector.data(run(""));
    assertThat(data.articles().rows()).hasSize(3);
    assertThat(data.articles().total()).isEqualTo(100);
    assertThat(data.totals().scored()).isEqualTo(new Count(100, 100));
    assertThat(data.holders().rows()).hasSize(2);
    assertThat(data.holders().rows().get(0).articles()).isEqualTo(new Count(100, 100));
    assertThat(data.totals().holdersForgotten()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstSentencesAreExplained() {
    ReportData data =
        SMALL.explained((s, t, label) -> List.of(new WordWeights.Weight(0, 3, label.length())), 2);
    assertThat(data.holders().rows())
        .flatExtracting(HolderRow::evidence)
        .extracting(EvidenceRow::words)
        .containsExactly(
            List.of(new WordWeights.Weight(0, 3, 5)),
            List.of(new WordWeights.Weight(0, 3, 7)),
            List.of());
  }
}

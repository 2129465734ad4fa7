package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stance4j.archive.report.SampleResults.evidence;
import static org.stance4j.archive.report.SampleResults.first;
import static org.stance4j.archive.report.SampleResults.probabilities;
import static org.stance4j.archive.report.SampleResults.run;
import static org.stance4j.archive.report.SampleResults.scored;
import static org.stance4j.archive.report.SampleResults.target;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.report.ReportData.EvidenceRow;
import org.stance4j.archive.report.ReportData.HolderRow;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.speakers.Holder;

/** Ways of writing one name, which the run has recognised. */
class MergedNamesTest {

  @Test
  void haveOneRowUnderTheNameThatCameFirst() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    add(collector, "a", known("Qasem Soleimani", 0.8, 0.1, evidence("Go.", 0, 0.8, 0.1)));
    add(collector, "b", known("Qassem Suleimani", 0.6, 0.3, evidence("Go now.", 0, 0.6, 0.3)));
    ReportData data = collector.data(run(""));
    assertThat(data.holders().rows()).hasSize(1);
    HolderRow row = data.holders().rows().get(0);
    assertThat(row.name()).isEqualTo("Qasem Soleimani");
    assertThat(row.aliases()).containsExactly("Qassem Suleimani", "the general");
    assertThat(row.articles()).isEqualTo(new Count(2, 2));
    assertThat(row.probability()).isEqualTo(0.7);
    assertThat(row.evidence()).extracting(EvidenceRow::id).containsExactly("a", "b");
    assertThat(data.totals().holders()).isEqualTo(1);
    assertThat(ReportPage.html(data)).contains("Ways of writing one name");
  }

  @Test
  void areOneInAnArticleThatWritesBoth() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    add(
        collector,
        "a",
        known("Qasem Soleimani", 0.9, 0.1, evidence("Go.", 0, 0.9, 0.1)),
        known(
            "Qassem Suleimani",
            0.6,
            0.3,
            evidence("Go now.", 9, 0.7, 0.3),
            evidence("Leave.", 20, 0.5, 0.3)));
    HolderRow row = collector.data(run("")).holders().rows().get(0);
    assertThat(row.articles()).isEqualTo(new Count(1, 1));
    assertThat(row.sentences()).isEqualTo(new Count(3, 3));
    assertThat(row.aliases()).containsExactly("Qassem Suleimani", "the general");
    assertThat(row.probability()).isCloseTo((0.9 + 2 * 0.6) / 3, within(1e-9));
    assertThat(row.evidence())
        .extracting(EvidenceRow::sentence)
        .containsExactly("Go.", "Go now.", "Leave.");
  }

  @Test
  void haveRowsOfTheirOwnWhereNamesWereNotCompared() {
    ReportCollector collector = SampleResults.collector(ReportLimits.DEFAULT);
    add(collector, "a", SampleResults.holder("Qasem Soleimani", 0.8, 0.1));
    add(collector, "b", SampleResults.holder("Qassem Suleimani", 0.8, 0.1));
    ReportData data = collector.data(run(""));
    assertThat(data.holders().rows())
        .extracting(HolderRow::name)
        .containsExactly("Qasem Soleimani", "Qassem Suleimani");
    assertThat(ReportPage.html(data)).contains("one person under two names has two rows");
  }

  private static HolderResult known(String name, double favor, double against, Evidence... all) {
    return new HolderResult(
        name,
        Holder.Kind.PERSON,
        "Qasem Soleimani",
        List.of("the general"),
        "FAVOR",
        probabilities(favor, against, 1 - favor - against),
        List.of(all));
  }

  private static void add(ReportCollector collector, String id, HolderResult... holders) {
    collector.add(scored(id, null, null, first(id), target("troops", "FAVOR", holders)), null);
  }
}

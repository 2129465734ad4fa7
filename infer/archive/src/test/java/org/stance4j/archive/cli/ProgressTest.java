package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.run.RunCounts;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Story;

class ProgressTest {

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text, true);
  private final RunCounts counts = new RunCounts();
  private long nanos = Long.MAX_VALUE - 1; // such clocks may start anywhere, and overflow

  @Test
  void aLogGetsALineEveryThirtySeconds() {
    Progress progress = progress(false);
    for (int second = 1; second <= 100; second++) {
      sleep(1);
      add(2, Status.SCORED);
      progress.update(counts, OptionalDouble.of(second / 400.0));
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "7 %, 6 min left, 60 articles, 180 sentences, 2.0 articles/s, 6 sentences/s",
            "15 %, 6 min left, 120 articles, 360 sentences, 2.0 articles/s, 6 sentences/s",
            "22 %, 5 min left, 180 articles, 540 sentences, 2.0 articles/s, 6 sentences/s");
  }

  @Test
  void aTerminalHasOneLineThatIsRewrittenAndNotLongerThanItIsWide() {
    Progress progress = progress(true);
    for (int half = 1; half <= 100; half++) {
      nanos += TimeUnit.MILLISECONDS.toNanos(510);
      add(1, Status.SCORED);
      progress.update(counts, OptionalDouble.of(half / 200.0));
    }
    List<String> lines = List.of(text.toString().split("\r"));
    assertThat(lines).hasSize(101).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    assertThat(lines.get(100)).startsWith("[##########..........] 50 %, 51 s left, 100 articles");
    assertThat(text.toString()).doesNotContain("\n");
  }

  @Test
  void speedIsNotThatOfTheRunBefore() {
    add(1000, Status.SCORED);
    Progress progress = progress(false);
    sleep(500); // reading again
    progress.goesOn(counts, OptionalDouble.of(0.5));
    sleep(30);
    add(30, Status.SCORED);
    progress.update(counts, OptionalDouble.of(0.6));
    assertThat(text.toString().lines())
        .containsExactly(
            "Going on after the 1,000 articles that are done.",
            "60 %, 2 min left, 1,030 articles, 3,090 sentences, 1.0 articles/s, 3 sentences/s");
  }

  @Test
  void readingAgainIsSaid() {
    Progress progress = progress(false);
    for (int second = 1; second <= 70; second++) {
      sleep(1);
      progress.repeats(1_000 * second, 90_000);
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "Reading again what is done: 30,000 of 90,000 articles",
            "Reading again what is done: 60,000 of 90,000 articles");
  }

  @Test
  void lineOfReadingAgainMakesRoomOnATerminal() {
    Progress progress = progress(true);
    sleep(1);
    progress.repeats(10, 20);
    add(20, Status.SCORED);
    progress.goesOn(counts, OptionalDouble.of(0.5));
    assertThat(List.of(text.toString().split("\r")))
        .contains("Reading again what is done: 10 of 20 articles")
        .last()
        .isEqualTo("Going on after the 20 articles that are done." + System.lineSeparator());
  }

  @Test
  void copiesAndFailuresAreCountedAndAnUnknownShareIsLeftOut() {
    Progress progress = progress(false);
    sleep(40);
    counts.add(result(Status.SCORED, new Story("a", "a", null)));
    add(2, Status.FAILED);
    progress.update(counts, OptionalDouble.empty());
    assertThat(text)
        .hasToString(
            "3 articles, 9 sentences, 0.1 articles/s, 0 sentences/s, 1 copy, 2 failed"
                + System.lineSeparator());
  }

  @Test
  void lastCountIsAPlainLine() {
    Progress progress = progress(false);
    add(1, Status.SCORED);
    progress.update(counts, OptionalDouble.of(1));
    sleep(2);
    progress.end(counts);
    assertThat(text.toString().lines())
        .containsExactly("1 article, 3 sentences, 0.5 articles/s, 2 sentences/s");
  }

  @Test
  void shortRunOnATerminalLeavesNoRewrittenLine() {
    progress(true).end(counts);
    assertThat(text.toString()).startsWith("0 articles, 0 sentences, ").doesNotContain("\r");
  }

  private Progress progress(boolean terminal) {
    return new Progress(out, terminal, 80, () -> nanos);
  }

  private void sleep(int seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }

  private void add(int articles, Status status) {
    for (int i = 0; i < articles; i++) {
      counts.add(result(status, Story.UNKNOWN));
    }
  }

  private static ArticleResult result(Status status, Story story) {
    return new ArticleResult("a", null, null, null, status, null, 3, List.of(), story);
  }
}

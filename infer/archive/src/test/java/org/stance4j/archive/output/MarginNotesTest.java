package org.stance4j.archive.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.Story;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.speakers.Holder;

class MarginNotesTest {
  private static final Map<String, Double> FAVOR = Map.of("FAVOR", 0.876, "AGAINST", 0.124);
  private static final Map<String, Double> AGAINST = Map.of("FAVOR", 0.3, "AGAINST", 0.7);

  @Test
  void tellWhoTakesWhichPositionAndShowTheSentences() throws IOException {
    HolderResult itself =
        new HolderResult(
            null, List.of(), "FAVOR", FAVOR, List.of(evidence("It is time.", "FAVOR")));
    HolderResult union =
        new HolderResult(
            "Rail Union",
            List.of("union"),
            "AGAINST",
            AGAINST,
            List.of(
                evidence("The union called the tax an insult to everybody who works.", "AGAINST"),
                evidence("It could live with half of it.", "FAVOR"),
                evidence("Never, it said.", "AGAINST")));
    TargetResult target = new TargetResult("tax", true, "UNCERTAIN", FAVOR, List.of(itself, union));
    assertThat(notes(result(target), 40))
        .isEqualTo(
            """
            A day of talks
            a1, Ledger, 2020-01-02

              tax: not clear
                the article itself: FAVOR 0.88
                  It is time.
                Rail Union: AGAINST 0.70
                  The union called the tax an insult
                  to everybody who works.
                  It could live with half of it.
                  [FAVOR]
                  and 1 more

            """);
  }

  @Test
  void sayWhereATargetIsNotNamed() throws IOException {
    TargetResult target =
        new TargetResult("tax", true, false, "NONE", Map.of("FAVOR", 0.1, "NONE", 0.9), List.of());
    assertThat(notes(result(target), 40))
        .contains("  tax: NONE 0.90\n    (not named in the text)\n");
  }

  @Test
  void nameThoseWhosePositionIsNotClearOnOneLine() throws IOException {
    HolderResult itself =
        new HolderResult(
            null, List.of(), "UNCERTAIN", AGAINST, List.of(evidence("Well.", "AGAINST")));
    HolderResult berg =
        new HolderResult(
            "Anna Berg", List.of(), "UNCERTAIN", AGAINST, List.of(evidence("So.", "FAVOR")));
    TargetResult target = new TargetResult("tax", true, "FAVOR", FAVOR, List.of(itself, berg));
    assertThat(notes(result(target), 80))
        .contains("    not clear: the article itself, Anna Berg\n")
        .doesNotContain("Well.");
  }

  @Test
  void leaveOutTheArticlesOwnLineWhereItTakesNone() throws IOException {
    HolderResult itself = new HolderResult(null, List.of(), "NONE", FAVOR, List.of());
    TargetResult target = new TargetResult("tax", true, "NONE", AGAINST, List.of(itself));
    assertThat(notes(result(target), 80)).contains("tax: NONE 0.70").doesNotContain("itself");
  }

  @Test
  void sayTheToneOfTheArticleAndOfEachSentence() throws IOException {
    Sentiment sad = new Sentiment("NEGATIVE", Map.of("NEGATIVE", 0.9, "POSITIVE", 0.1));
    Sentiment happy = new Sentiment("POSITIVE", Map.of("NEGATIVE", 0.25, "POSITIVE", 0.75));
    HolderResult union =
        new HolderResult(
            "Rail Union",
            List.of(),
            "FAVOR",
            FAVOR,
            List.of(
                new Evidence(0, 9, "At last.", "FAVOR", FAVOR, 1, happy),
                new Evidence(10, 19, "Too late.", "AGAINST", FAVOR, 1, sad)));
    ArticleResult result =
        new ArticleResult(
            "a1",
            null,
            null,
            null,
            Status.SCORED,
            null,
            2,
            List.of(new TargetResult("tax", true, "FAVOR", FAVOR, List.of(union))),
            Story.UNKNOWN,
            sad,
            null);
    assertThat(notes(result, 80))
        .isEqualTo(
            """
            a1

              tone: NEGATIVE 0.90

              tax: FAVOR 0.88
                Rail Union: FAVOR 0.88
                  At last. [tone: POSITIVE 0.75]
                  Too late. [AGAINST] [tone: NEGATIVE 0.90]

            """);
  }

  @Test
  void sayByWhichNameTheArchiveKnowsSomebodyWhereItIsAnother() throws IOException {
    HolderResult other = known("Qassem Suleimani", "FAVOR");
    HolderResult same = known("Qasem Soleimani", "AGAINST");
    HolderResult unclear = known("Kasem Soleimani", "UNCERTAIN");
    TargetResult target =
        new TargetResult("tax", true, "FAVOR", FAVOR, List.of(other, same, unclear));
    assertThat(notes(result(target), 80))
        .contains("    Qassem Suleimani (known as Qasem Soleimani): FAVOR 0.88\n")
        .contains("    Qasem Soleimani: AGAINST 0.88\n")
        .contains("    not clear: Kasem Soleimani (known as Qasem Soleimani)\n");
  }

  private static HolderResult known(String name, String stance) {
    return new HolderResult(
        name,
        Holder.Kind.PERSON,
        "Qasem Soleimani",
        List.of(),
        stance,
        FAVOR,
        List.of(evidence("So.", stance)));
  }

  @Test
  void sayWhyAnArticleWasNotScored() throws IOException {
    ArticleResult empty =
        new ArticleResult(
            "a9",
            null,
            null,
            null,
            Status.SKIPPED,
            "blank text",
            0,
            List.<TargetResult>of(),
            Story.UNKNOWN);
    assertThat(notes(empty, 80)).isEqualTo("a9\n  skipped: blank text\n\n");
  }

  @Test
  void sayWhatWasWrongWithTheInputOfAnArticleThatWasScored() throws IOException {
    TargetResult target = new TargetResult("tax", true, "NONE", AGAINST, List.of());
    ArticleResult cut =
        new ArticleResult(
            "a9",
            null,
            null,
            null,
            Status.SCORED,
            "ends within a tag",
            1,
            List.of(target),
            Story.UNKNOWN);
    assertThat(notes(cut, 80)).startsWith("a9\n  note: ends within a tag\n\n  tax: NONE");
  }

  @Test
  void haveColoursOnATerminalOnly() throws IOException {
    TargetResult target = new TargetResult("tax", true, "FAVOR", FAVOR, List.of());
    StringWriter coloured = new StringWriter();
    MarginNotes.of(coloured, true, 80).write(result(target));
    assertThat(coloured.toString()).contains("\u001B[32mFAVOR\u001B[0m 0.88");
    assertThat(notes(result(target), 80)).doesNotContain("\u001B");
  }

  @Test
  void aLineEndInATitleOrANameMakesNoLine() throws IOException {
    HolderResult union =
        new HolderResult(
            "Rail\r\nUnion", List.of(), "FAVOR", FAVOR, List.of(evidence("So.", "FAVOR")));
    TargetResult target = new TargetResult("tax", true, "FAVOR", FAVOR, List.of(union));
    ArticleResult twoLines =
        new ArticleResult(
            "a1",
            "A day\n  tax: AGAINST 1.00",
            null,
            null,
            Status.SCORED,
            null,
            3,
            List.of(target),
            Story.UNKNOWN);
    assertThat(notes(twoLines, 80))
        .startsWith("A day   tax: AGAINST 1.00\na1\n")
        .contains("    Rail Union: FAVOR 0.88\n");
  }

  private static String notes(ArticleResult result, int width) throws IOException {
    StringWriter out = new StringWriter();
    MarginNotes notes = MarginNotes.of(out, false, width);
    notes.write(result);
    notes.flush();
    return out.toString();
  }

  private static ArticleResult result(TargetResult target) {
    return new ArticleResult(
        "a1",
        "A day of talks",
        "Ledger",
        "2020-01-02",
        Status.SCORED,
        null,
        3,
        List.of(target),
        Story.UNKNOWN);
  }

  private static Evidence evidence(String text, String stance) {
    return new Evidence(0, text.length(), text, stance, FAVOR, 1);
  }
}

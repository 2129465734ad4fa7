package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

  private static final String STORY = MadeText.of(1, 400);

  private final DuplicateIndex index = new DuplicateIndex();

  @Test
  void firstArticleRepeatsNothingAndIsItsOwnCluster() {
    assertThat(index.add("a", "Ledger", STORY)).isEqualTo(new Relation("a", null, null));
  }

  @Test
  void sameTextInAnotherOutletIsACopy() {
    index.add("a", "Ledger", STORY);
    assertThat(index.add("b", "Courier", STORY)).isEqualTo(new Relation("a", "a", null));
  }

  @Test
  void copyCutToHalfWithAnotherHeadAndOwnTeasersIsFound() {
    index.add("a", "Ledger", STORY);
    String half = MadeText.of(1, 200);
    String text = MadeText.of(2, 25) + "\n\n" + half + "\n\n" + MadeText.of(3, 50);
    assertThat(index.add("b", "Courier", text).duplicateOf()).isEqualTo("a");
  }

  @Test
  void longOriginalAfterTheCutCopyIsFoundToo() {
    index.add("a", "Courier", MadeText.of(2, 25) + " " + MadeText.of(1, 200));
    assertThat(index.add("b", "Ledger", STORY).duplicateOf()).isEqualTo("a");
  }

  @Test
  void copyOfACopyIsACopyOfTheFirst() {
    index.add("a", "Ledger", STORY);
    index.add("b", "Courier", STORY + " " + MadeText.of(2, 50));
    assertThat(index.add("c", "Monitor", STORY + " " + MadeText.of(2, 60)))
        .isEqualTo(new Relation("a", "a", null));
  }

  @Test
  void quotationsOfTheSameSpeechMakeNoCopy() {
    index.add("a", "Ledger", MadeText.of(1, 80) + " " + MadeText.of(2, 320));
    String text = MadeText.of(1, 80) + " " + MadeText.of(3, 320);
    assertThat(index.add("b", "Courier", text).isNew()).isTrue();
  }

  @Test
  void updateByTheSameOutletIsAVersion() {
    index.add("a", "Ledger", MadeText.of(1, 200));
    assertThat(index.add("b", "Ledger", MadeText.of(1, 150) + " " + MadeText.of(2, 200)))
        .isEqualTo(new Relation("a", null, "a"));
  }

  @Test
  void versionsAreLinkedToTheOneBeforeThem() {
    index.add("a", "Ledger", MadeText.of(1, 200));
    index.add("b", "Ledger", MadeText.of(1, 300));
    assertThat(index.add("c", "Ledger", STORY)).isEqualTo(new Relation("a", null, "b"));
  }

  @Test
  void copyOfAVersionIsACopyOfThatVersion() {
    index.add("a", "Ledger", MadeText.of(1, 200));
    index.add("b", "Ledger", STORY);
    assertThat(index.add("c", "Courier", STORY)).isEqualTo(new Relation("a", "b", null));
  }

  @Test
  void sameTextOfTheSameOutletIsACopyAndNotAVersion() {
    index.add("a", "Ledger", STORY);
    assertThat(index.add("b", "Ledger", STORY + " Share this.").duplicateOf()).isEqualTo("a");
  }

  @Test
  void growthTellsAVersionWhereTheOutletIsNotKnown() {
    index.add("a", null, MadeText.of(1, 200));
    assertThat(index.add("b", null, STORY).versionOf()).isEqualTo("a");
  }

  @Test
  void cutTextIsACopyWhereTheOutletIsNotKnown() {
    index.add("a", null, STORY);
    assertThat(index.add("b", null, MadeText.of(1, 200)).duplicateOf()).isEqualTo("a");
  }

  @Test
  void houseStyleMakesNoDifference() {
    index.add("a", "Ledger", "The U.S. Embassy’s gates " + STORY);
    assertThat(index.add("b", "Courier", "the US embassy's gates\n" + STORY.replace(" ", ", ")))
        .isEqualTo(new Relation("a", "a", null));
  }

  @Test
  void shortTextIsACopyOfAnEqualOneOnly() {
    index.add("a", "Ledger", MadeText.of(1, 19));
    assertThat(index.add("b", "Ledger", MadeText.of(1, 18)).isNew()).isTrue();
    assertThat(index.add("c", "Courier", MadeText.of(1, 19) + "\n").duplicateOf()).isEqualTo("a");
  }

  @Test
  void twentyWordsAreComparedByTheirShingles() {
    index.add("a", "Ledger", MadeText.of(1, 20));
    assertThat(index.add("b", "Courier", MadeText.of(1, 21)).duplicateOf()).isEqualTo("a");
  }

  @Test
  void blankTextRepeatsNothing() {
    index.add("a", "Ledger", " ");
    assertThat(index.add("b", "Ledger", "\n").isNew()).isTrue();
  }

  @Test
  void sentencesPrintedUnderEveryArticleMakeNoCopies() {
    String boilerplate = MadeText.of(0, 60);
    List<Relation> relations =
        IntStream.range(0, 300)
            .mapToObj(
                i -> index.add("a" + i, "Ledger", MadeText.of(i + 1, 300) + " " + boilerplate))
            .toList();
    assertThat(relations).allMatch(Relation::isNew);
  }

  @Test
  void copyThatDiffersFromTheFirstIsFoundByAnotherCopy() {
    index.add("a", "Ledger", MadeText.of(1, 250));
    index.add("b", "Courier", MadeText.of(1, 150) + " " + MadeText.of(2, 150));
    String text = MadeText.of(1, 60) + " " + MadeText.of(2, 150) + " " + MadeText.of(3, 60);
    assertThat(index.add("c", "Monitor", text)).isEqualTo(new Relation("a", "a", null));
  }

  @Test
  void copiesThatHardlyDifferTakeNoRoom() {
    IntStream.range(0, 100).forEach(i -> index.add("a" + i, "outlet " + i, STORY));
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void onlyTheArticlesOfTheWindowAreComparedWith() {
    DuplicateIndex three = new DuplicateIndex(3);
    for (int i = 0; i < 20; i++) {
      three.add("a" + i, "Ledger", MadeText.of(i, 100));
      assertThat(three.size()).isLessThanOrEqualTo(3);
    }
    assertThat(three.add("b17", "Courier", MadeText.of(17, 100)).duplicateOf()).isEqualTo("a17");
    assertThat(three.add("b16", "Courier", MadeText.of(16, 100)).isNew()).isTrue();
  }

  @Test
  void clusterOutlivesItsFirstArticle() {
    DuplicateIndex two = new DuplicateIndex(2);
    two.add("a", "Ledger", MadeText.of(1, 200));
    two.add("b", "Ledger", MadeText.of(1, 300));
    two.add("other", "Ledger", MadeText.of(2, 300));
    assertThat(two.add("c", "Ledger", STORY)).isEqualTo(new Relation("a", null, "b"));
  }

  @Test
  void windowOfShortTextsIsAQuarterAsLong() {
    DuplicateIndex eight = new DuplicateIndex(8);
    for (String id : List.of("a", "b", "c")) {
      eight.add(id, "Ledger", "Nothing but " + id);
    }
    assertThat(eight.size()).isEqualTo(2);
    assertThat(eight.add("d", "Ledger", "Nothing but b").duplicateOf()).isEqualTo("b");
    assertThat(eight.add("e", "Ledger", "Nothing but a").isNew()).isTrue();
  }

  @Test
  void blankIdIsTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add(" ", "Ledger", STORY))
        .withMessageContaining("blank id");
  }
}

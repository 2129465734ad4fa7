package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void wordsAreLettersAndDigitsInLowerCase() {
    assertThat(Shingles.words("INSIDE: 5,200 troops—it’s\u00A0“over”."))
        .containsExactly("inside", "5", "200", "troops", "its", "over");
  }

  @Test
  void fullStopsOfAbbreviationsAreLeftOut() {
    assertThat(Shingles.words("In the U.S., the U.N. and J.R.R. Hill. A b.c"))
        .containsExactly("in", "the", "us", "the", "un", "and", "jrr", "hill", "a", "bc");
  }

  @Test
  void fullStopBetweenWordsSeparatesThem() {
    assertThat(Shingles.words("It fell.We left at 5.Nobody saw a.Then"))
        .containsExactly("it", "fell", "we", "left", "at", "5", "nobody", "saw", "a", "then");
  }

  @Test
  void softHyphensAreLeftOutAndAccentsKept() {
    assertThat(Shingles.words("Sulei\u00ADmani in S\u00E3o, cafe\u0301"))
        .containsExactly("suleimani", "in", "s\u00E3o", "cafe\u0301");
  }

  @Test
  void quotationMarksAreNoApostrophes() {
    assertThat(Shingles.words("the 'leak' of '99")).containsExactly("the", "leak", "of", "99");
  }

  @Test
  void runsOfFiveWordsAreCountedOnce() {
    assertThat(Shingles.of(List.of("a", "b", "c", "d", "e", "a", "b", "c", "d", "e"))).hasSize(5);
  }

  @Test
  void orderOfTheWordsMatters() {
    assertThat(Shingles.of(List.of("a", "b", "c", "d", "e")))
        .isNotEqualTo(Shingles.of(List.of("b", "a", "c", "d", "e")));
  }

  @Test
  void fewerThanFiveWordsHaveNoRun() {
    assertThat(Shingles.of(List.of("a", "b", "c", "d"))).isEmpty();
  }
}

package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @Test
  void wordsAreLowerCaseRunsOfLettersAndDigitsJoinedByApostrophes() {
    assertThat(Shingles.words("IT'S Iraq\u2019s 2nd_try: \"no-go\" 'quoted'"))
        .containsExactly("it's", "iraq\u2019s", "2nd", "try", "no", "go", "quoted");
  }

  @ParameterizedTest
  @CsvSource({
    "one two three four, 2",
    "one two three, 1",
    "one two, 1",
    "one, 1",
    "'?!', 0",
    "a b c a b c, 3"
  })
  void threeWordsAreAShingleAndFewerAreOneTogether(String text, int size) {
    assertThat(Shingles.of(text).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    // shingles shared / shingles of the smaller text, counted by hand
    "the cat sat on the mat, the cat sat on a mat, 0.5",
    "a b c d, A-B c; d e f g h, 1",
    "a b c d e, c d e f g h, 0.3333",
    "a b c, c b a, 0",
    "a b, a b, 1",
    "a b, a b c, 0",
    "'', '', 0",
    "'!', a b c, 0"
  })
  void overlapIsSharedShinglesOverThoseOfTheSmallerText(String a, String b, double overlap) {
    assertThat(Shingles.of(a).overlap(Shingles.of(b))).isCloseTo(overlap, within(1e-4));
    assertThat(Shingles.of(b).overlap(Shingles.of(a))).isCloseTo(overlap, within(1e-4));
  }

  @Test
  void manyApostrophesNeedNoStack() {
    assertThat(Shingles.of("a'".repeat(250_000) + "a").size()).isEqualTo(1);
  }
}

package org.stance4j.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {
  private static List<String> words(String text) {
    return Word.of(text).stream().map(w -> text.substring(w.start(), w.end())).toList();
  }

  @Test
  void punctuationAndBlanksBelongToNoWord() {
    assertThat(words(" \"Out\", they say -- now! ")).containsExactly("Out", "they", "say", "now");
  }

  @Test
  void apostrophesStandWithinWordsHoweverTheyAreWritten() {
    assertThat(words("don't, don’t")).containsExactly("don't", "don’t");
  }

  @Test
  void numbersAbbreviationsAndAccentsStayWhole() {
    assertThat(words("U.S. pays 3.5% for cafe\u0301s"))
        .containsExactly("U.S", "pays", "3.5%", "for", "cafe\u0301s");
  }

  @Test
  void anEmojiIsAWord() {
    assertThat(words("go 😀!")).containsExactly("go", "😀");
  }

  @Test
  void neitherPunctuationNorBlanksAloneAreWords() {
    assertThat(words("?! …")).isEmpty();
    assertThat(words("")).isEmpty();
  }
}

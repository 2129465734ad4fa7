package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSentencesTest {

  @Test
  void leftoversAreLeftOutAndOffsetsStayThoseOfTheTextAsGiven() {
    String text = "Share this article\n\nThe law is bad.\r\nPhoto: Jane Doe\r\n\tIt must go.\n";
    List<Span> sentences = ArticleSentences.of(text);
    assertThat(sentences)
        .extracting(span -> span.of(text))
        .containsExactly("The law is bad.", "It must go.");
    assertThat(sentences)
        .extracting(Span::start)
        .containsExactly(text.indexOf("The law"), text.indexOf("It must"));
  }

  @Test
  void headlineWithoutAFullStopIsASentence() {
    String text = "Mayor backs ban\n\nShe said so. Others did not.";
    assertThat(ArticleSentences.of(text))
        .extracting(span -> span.of(text))
        .containsExactly("Mayor backs ban", "She said so.", "Others did not.");
  }

  @Test
  void blankTextHasNoSentences() {
    assertThat(ArticleSentences.of("")).isEmpty();
    assertThat(ArticleSentences.of(" \n\u00A0\n")).isEmpty();
    assertThat(ArticleSentences.of("*** \n ... ")).isEmpty();
  }
}

package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sentences of an article that are worth scoring. Stateless, so safe to use from any thread.
 */
public final class ArticleSentences {

  private ArticleSentences() {}

  /**
   * Cuts the text into paragraphs, leaves out those that a web page left behind (see {@link
   * CleanText}) but for the headline, which takes positions like any sentence, and cuts the others
   * into sentences.
   *
   * @param text an article's text as it was given
   * @return the sentences in order, as offsets into {@code text}; each holds a letter or a digit
   */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    for (Span paragraph : paragraphs(CleanText.of(text))) {
      for (Span sentence : SentenceSplitter.split(text, paragraph)) {
        if (sentence.of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  private static List<Span> paragraphs(CleanText clean) {
    List<Span> paragraphs = new ArrayList<>(clean.kept());
    clean.dropped().stream()
        .filter(piece -> piece.rule().equals(CleanText.HEADLINE))
        .map(DroppedText::span)
        .forEach(paragraphs::add);
    paragraphs.sort(Comparator.comparingInt(Span::start));
    return paragraphs;
  }
}

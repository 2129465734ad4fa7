package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sentences of an article that are worth scoring, and what was left out. All spans are offsets
 * into the text as it was given.
 *
 * @param sentences in order; each holds a letter or a digit
 * @param dropped the paragraphs that a web page left behind, in order, and the rules that dropped
 *     them (see {@link CleanText}); the headline is not among them, as it takes positions like any
 *     sentence
 */
public record ArticleSentences(List<Span> sentences, List<DroppedText> dropped) {

  public ArticleSentences {
    sentences = List.copyOf(sentences);
    dropped = List.copyOf(dropped);
  }

  /** The same of a text of which nothing is known. */
  public static ArticleSentences of(String text) {
    return of(PageText.of(text));
  }

  /** Cleans a text, then cuts its headline and its paragraphs into sentences. */
  public static ArticleSentences of(PageText page) {
    return of(CleanText.of(page));
  }

  /**
   * Drops the lines as well that recur on the outlet's pages, and learns from this page.
   *
   * @param outlet see {@link RecurringLines#learn}
   */
  public static ArticleSentences of(PageText page, String outlet, RecurringLines recurring) {
    return of(recurring.clean(outlet, page));
  }

  /** Cuts what is kept, and the headline, into sentences. */
  public static ArticleSentences of(CleanText clean) {
    List<Span> paragraphs = new ArrayList<>(clean.kept());
    List<DroppedText> dropped = new ArrayList<>();
    for (DroppedText piece : clean.dropped()) {
      if (piece.rule().equals(CleanText.HEADLINE)) {
        paragraphs.add(piece.span());
      } else {
        dropped.add(piece);
      }
    }
    paragraphs.sort(Comparator.comparingInt(Span::start));
    return new ArticleSentences(sentences(clean.text(), paragraphs), dropped);
  }

  private static List<Span> sentences(String text, List<Span> paragraphs) {
    return paragraphs.stream()
        .flatMap(paragraph -> SentenceSplitter.split(text, paragraph).stream())
        .filter(sentence -> sentence.of(text).codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}

package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stance4j.archive.language.ForeignLanguage;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;

/** Why an article is not scored, though it could be read. */
final class SkipReason {

  /**
   * What stands between white space and has a letter or a digit. Writing that puts no space between
   * words has one in each letter: a whole sentence of it is not one word.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]"
              + "|[\\p{L}\\p{N}][^\\s\\p{Z}]*");

  private SkipReason() {}

  /**
   * Of an article with this text.
   *
   * @param cut the text without what the page left in it
   * @param anyLanguage whether other languages than English are to be scored too
   * @return for a person to read; empty if the article is to be scored
   */
  static Optional<String> of(String text, ArticleSentences cut, boolean anyLanguage) {
    Optional<String> foreign = anyLanguage ? Optional.empty() : foreign(text);
    return foreign.or(() -> tooLittle(text, cut.sentences()));
  }

  private static Optional<String> foreign(String text) {
    return ForeignLanguage.of(text)
        .map(code -> "not in English but in '" + code + "'")
        .or(
            () ->
                ForeignLanguage.scriptOf(text)
                    .map(script -> "not in English but in " + script + " script"));
  }

  private static Optional<String> tooLittle(String text, List<Span> sentences) {
    if (sentences.isEmpty()) {
      return Optional.of(text.isBlank() ? "blank text" : "no sentence in the text");
    }
    boolean words = sentences.size() > 1 || hasTwoWords(sentences.get(0).of(text));
    return words ? Optional.empty() : Optional.of("only one word in the text");
  }

  private static boolean hasTwoWords(String sentence) {
    Matcher word = WORD.matcher(sentence);
    return word.find() && word.find();
  }
}

package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stance4j.archive.speakers.NamingWords.Word;

/**
 * Says whether a passage names a target.
 *
 * <p>The names in a target are its words with a capital. A passage names the target if it has one
 * of them: written in the same or in another way ("Soleimani", "Suleimani"), or, for a country, its
 * adjective, its people or its capital. Without a name in it, a target is named by one of its words
 * in any form ("immigration", "immigrants"). Since the papers of a country seldom name it, a target
 * whose names are all countries is also named by all its other words ("protesters" for the Iraqi
 * protests). Given names, the United States and some hundreds of words that every other page has
 * ("government", "role") name nothing by themselves: they count only where a target has no other
 * words, and then all of them are needed.
 *
 * <p>Forms are those with the same stem (Snowball's English stemmer), and "atheist" goes with
 * "atheism". Neither paraphrases nor nicknames are known: "racial preferences" does not name
 * affirmative action. Immutable.
 */
public final class NamedTarget {

  private static final Set<String> COMMON = common();

  private final List<Word> oneOf;
  private final List<Word> allOf;

  private NamedTarget(List<Word> oneOf, List<Word> allOf) {
    this.oneOf = oneOf;
    this.allOf = allOf;
  }

  /** A target as it is given to a model. */
  public static NamedTarget of(String target) {
    NamingWords cutter = new NamingWords();
    List<Word> words = cutter.of(target).stream().filter(NamedTarget::hasContent).toList();
    List<Word> telling = words.stream().filter(Predicate.not(NamedTarget::isCommon)).toList();
    List<Word> names = telling.stream().filter(Word::isCapitalized).toList();
    if (names.isEmpty()) {
      return new NamedTarget(telling, telling.isEmpty() ? words : List.of());
    }
    List<Word> others = telling.stream().filter(Predicate.not(Word::isCapitalized)).toList();
    boolean countries = names.stream().allMatch(name -> name.country() != null);
    return new NamedTarget(names, countries ? others : List.of());
  }

  /** Does a passage with these words name it? Always, if it has no words but small ones. */
  public boolean isIn(PassageWords passage) {
    return oneOf.stream().anyMatch(passage::have)
        || (oneOf.isEmpty() || !allOf.isEmpty()) && allOf.stream().allMatch(passage::have);
  }

  private static boolean hasContent(Word word) {
    String lower = lower(word);
    return word.country() != null
        || !FunctionWords.contains(lower) && !FunctionWords.isDeterminer(lower);
  }

  private static boolean isCommon(Word word) {
    return word.country() != null
        ? word.country().equals("United States")
        : COMMON.contains(word.stem()) || Gender.isGivenName(lower(word));
  }

  private static String lower(Word word) {
    return word.written().toLowerCase(Locale.ROOT);
  }

  private static Set<String> common() {
    NamingWords cutter = new NamingWords();
    return WordFile.words("common-words.txt").stream()
        .map(cutter::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}

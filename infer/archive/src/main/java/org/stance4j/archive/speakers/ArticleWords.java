package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance4j.archive.speakers.NamingWords.Word;

/** The words of an article, to be asked which targets it names. Immutable. */
public final class ArticleWords {

  private final Set<String> stems = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  private ArticleWords() {}

  /** The words of all of an article's parts, for example its headline and its sentences. */
  public static ArticleWords of(List<String> parts) {
    ArticleWords words = new ArticleWords();
    NamingWords cutter = new NamingWords();
    Set<String> seen = new HashSet<>();
    for (String part : parts) {
      for (Word word : cutter.of(part)) {
        if (seen.add(word.written())) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private void add(Word word) {
    stems.add(word.stem());
    if (word.country() != null) {
      countries.add(word.country());
    } else if (word.isCapitalized()) {
      names
          .computeIfAbsent(NameVariants.key(word.written()), key -> new HashSet<>())
          .add(word.written());
    }
  }

  /** Is there a form of the word, a way of writing the name, or anything of the same country? */
  boolean have(Word word) {
    if (word.country() != null) {
      return countries.contains(word.country());
    }
    return stems.contains(word.stem())
        || word.isCapitalized()
            && names.getOrDefault(NameVariants.key(word.written()), Set.of()).stream()
                .anyMatch(name -> NameVariants.same(name, word.written()));
  }
}

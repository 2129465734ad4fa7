package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stance4j.archive.speakers.NamingWords.Word;

/** The words of a passage, to be asked which targets it names. Immutable. */
public final class PassageWords {

  private final Set<String> stems = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Map<String, Set<String>> names = new HashMap<>();

  private PassageWords() {}

  /** The words of each passage, for example of each sentence of an article, in their order. */
  public static List<PassageWords> ofEach(List<String> passages) {
    NamingWords cutter = new NamingWords();
    return passages.stream().map(passage -> of(passage, cutter)).toList();
  }

  private static PassageWords of(String passage, NamingWords cutter) {
    PassageWords words = new PassageWords();
    cutter.of(passage).forEach(words::add);
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

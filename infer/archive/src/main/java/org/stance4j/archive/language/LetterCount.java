package org.stance4j.archive.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many letters of each script a text has. */
final class LetterCount {

  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private int all;

  private LetterCount() {}

  /** Counts letters, and nothing that all scripts share, such as digits. */
  static LetterCount of(String text) {
    LetterCount count = new LetterCount();
    text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).forEach(count::add);
    return count;
  }

  private void add(UnicodeScript script) {
    if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      letters.merge(script, 1, Integer::sum);
      all++;
    }
  }

  /** The most frequent script besides Latin, if more than half of the letters are not Latin. */
  Optional<String> foreignScript() {
    int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
    return 2 * latin >= all
        ? Optional.empty()
        : letters.entrySet().stream()
            .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
            .max(Map.Entry.comparingByValue())
            .map(entry -> name(entry.getKey()));
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

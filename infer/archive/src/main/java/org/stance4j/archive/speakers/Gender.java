package org.stance4j.archive.speakers;

import java.util.HashSet;
import java.util.Set;

/** What a name, a title or a role shows about the pronoun for a person. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  private static final Set<String> MALE_NAMES = WordFile.words("given-names.txt", "m");
  private static final Set<String> FEMALE_NAMES = WordFile.words("given-names.txt", "f");
  private static final Set<String> MALE_WORDS = words("m");
  private static final Set<String> FEMALE_WORDS = words("f");

  /** By a title, a role or a word for a relative, in lower case. */
  static Gender ofWord(String word) {
    return pick(MALE_WORDS.contains(word), FEMALE_WORDS.contains(word));
  }

  /** By a given name, in lower case. */
  static Gender ofGivenName(String name) {
    int hyphen = name.indexOf('-');
    String first = hyphen > 2 ? name.substring(0, hyphen) : name;
    return pick(MALE_NAMES.contains(first), FEMALE_NAMES.contains(first));
  }

  static boolean isGivenName(String name) {
    return MALE_NAMES.contains(name) || FEMALE_NAMES.contains(name);
  }

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  private static Gender pick(boolean male, boolean female) {
    if (male == female) {
      return UNKNOWN;
    }
    return male ? MALE : FEMALE;
  }

  private static Set<String> words(String mark) {
    Set<String> words = new HashSet<>(WordFile.words("gendered.txt", mark));
    words.addAll(WordFile.words("kin.txt", mark));
    return words;
  }
}

package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The nouns by which a text may take up one whom it has named. */
final class Descriptions {

  /** A former president is not "the president". */
  private static final Set<String> LESSER =
      Set.of("vice", "deputy", "former", "ex", "assistant", "associate", "acting", "retired");

  private static final String SEPARATOR = ";";

  private Descriptions() {}

  /** Adds a phrase to what a name is described with. */
  static String join(String description, String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    return description.isEmpty() ? lower : description + " " + SEPARATOR + " " + lower;
  }

  /** From most to least definite: "caretaker prime minister", "prime minister", "minister". */
  static List<String> of(Mention mention) {
    List<String> descriptions = new ArrayList<>();
    boolean noun = !mention.isNamed();
    for (String phrase : (noun ? mention.name() : mention.description()).split(SEPARATOR)) {
      addTails(descriptions, phrase.strip());
    }
    if (!mention.head().isEmpty()) {
      descriptions.add(mention.head());
    }
    return descriptions;
  }

  private static void addTails(List<String> descriptions, String phrase) {
    String rest = phrase.toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      descriptions.add(rest);
      int space = rest.indexOf(' ');
      if (space > 0 && LESSER.contains(rest.substring(0, space))) {
        return;
      }
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
  }
}

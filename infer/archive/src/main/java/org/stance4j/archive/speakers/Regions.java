package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of countries, and the short forms by which a politician's home is given. */
final class Regions {

  private static final int MAX_WORDS = 3;
  private static final Map<String, String> BY_FORM = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : WordFile.lines("regions.txt")) {
      String[] fields = line.split("\\|", -1);
      NAMES.put(fields[0].toLowerCase(Locale.ROOT), fields[0]);
      BY_FORM.put(fields[0].toLowerCase(Locale.ROOT), fields[0]);
      for (String form : fields[1].split(";")) {
        BY_FORM.put(form.toLowerCase(Locale.ROOT), fields[0]);
      }
    }
  }

  private Regions() {}

  /** The region of a name or a short form without its full stop; null if it is none. */
  static @Nullable String of(String form) {
    return form.isEmpty() ? null : BY_FORM.get(form.toLowerCase(Locale.ROOT));
  }

  /** How many tokens from {@code from} are the name of a region or a country; 0 if none. */
  static int length(List<Token> tokens, int from, int end) {
    for (int words = Math.min(MAX_WORDS, end - from); words > 0; words--) {
      String name = join(tokens, from, from + words);
      if (NAMES.containsKey(name.toLowerCase(Locale.ROOT)) || States.of(name) != null) {
        return words;
      }
    }
    return 0;
  }

  /** Does the name of a region or a country end with the token before {@code end}? */
  static boolean endsAt(List<Token> tokens, int end) {
    for (int from = Math.max(0, end - MAX_WORDS); from < end; from++) {
      if (length(tokens, from, end) == end - from) {
        return true;
      }
    }
    return false;
  }

  private static String join(List<Token> tokens, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int at = from; at < to; at++) {
      name.append(at > from ? " " : "").append(tokens.get(at).text());
    }
    return name.toString();
  }
}

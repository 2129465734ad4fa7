package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries with their adjectives and the capitals that stand for their governments. */
final class States {

  private static final Map<String, String> COUNTRIES = new HashMap<>();
  private static final Map<String, String> ADJECTIVES = new HashMap<>();
  private static final Map<String, String> CAPITALS = new HashMap<>();

  static {
    for (String line : WordFile.lines("states.txt")) {
      String[] fields = line.split("\\|", -1);
      put(COUNTRIES, fields[0], fields[0]);
      put(ADJECTIVES, fields[1], fields[0]);
      put(CAPITALS, fields[2], fields[0]);
      for (String name : fields[3].split(";")) {
        boolean capital = Set.of("Teheran", "Kiev", "Brasilia", "Bogota", "Delhi").contains(name);
        put(capital ? CAPITALS : COUNTRIES, name, fields[0]);
      }
    }
  }

  private States() {}

  /** The country of a country's or capital's name; null if it is neither. */
  static @Nullable String of(String name) {
    String key = key(name);
    String country = COUNTRIES.get(key);
    return country == null ? CAPITALS.get(key) : country;
  }

  /** Is it a country in two or three capitals, as "US": no other word is written so. */
  static boolean isInitials(String text) {
    return text.length() < 4 && text.equals(text.toUpperCase(Locale.ROOT)) && of(text) != null;
  }

  static boolean isCapital(String name) {
    return CAPITALS.containsKey(key(name)) && !COUNTRIES.containsKey(key(name));
  }

  /** The country of an adjective such as "Iraqi", or of a name used as one; null if none. */
  static @Nullable String ofAdjective(String word) {
    String key = key(word);
    String country = ADJECTIVES.get(key);
    return country == null ? COUNTRIES.get(key) : country;
  }

  /** Several of a nation, as in "Iranians". */
  static boolean isNationals(String word) {
    String key = key(word);
    return key.endsWith("s") && ADJECTIVES.containsKey(key.substring(0, key.length() - 1));
  }

  private static void put(Map<String, String> map, String name, String country) {
    if (!name.isEmpty()) {
      map.putIfAbsent(key(name), country);
    }
  }

  /** "US" and "us" are two words, so short names keep their case. */
  private static String key(String name) {
    return name.length() <= 3 ? name : name.toLowerCase(Locale.ROOT);
  }
}

package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a form of a name belongs to somebody who is known by another form. */
final class NameMatch {

  private static final String HONORIFIC = "grand ayatollah ";
  private static final Pattern INITIAL = Pattern.compile("\\b\\p{L}\\. ");

  private NameMatch() {}

  /** The words of the name that count, folded. */
  static List<String> words(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith(HONORIFIC) ? lower.substring(HONORIFIC.length()) : lower;
    return Transliteration.words(INITIAL.matcher(bare).replaceAll(""));
  }

  /** "who" of "World Health Organization"; empty for a name of one word. */
  static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.length() < 2 ? "" : initials.toString();
  }

  static boolean same(Mention mention, List<String> words, Entity entity) {
    List<String> known = entity.words();
    boolean body = entity.kind() == Holder.Kind.BODY;
    if (body && mention.type() == Mention.Type.PERSON
        || !body && mention.type() == Mention.Type.BODY) {
      return false;
    }
    if (entity.country() != null) {
      return false;
    }
    return body ? sameBody(mention.name(), words, entity, known) : samePerson(words, known);
  }

  /** Of several, those whose last word fits, if any does: a surname before a given name. */
  static List<Entity> best(List<String> words, List<Entity> entities) {
    String last = words.get(words.size() - 1);
    List<Entity> best = new ArrayList<>();
    for (Entity entity : entities) {
      List<String> known = entity.words();
      if (NameVariants.sameWord(last, known.get(known.size() - 1))) {
        best.add(entity);
      }
    }
    return best.isEmpty() ? entities : best;
  }

  private static boolean samePerson(List<String> words, List<String> known) {
    if (words.size() == 1 && known.size() == 1) {
      return NameVariants.sameWord(words.get(0), known.get(0));
    }
    List<String> shorter = words.size() <= known.size() ? words : known;
    List<String> longer = shorter == words ? known : words;
    int offset = longer.size() - shorter.size();
    if (shorter.size() > 1 && NameVariants.sameGiven(shorter.get(0), longer.get(0))) {
      return endsLike(longer.subList(1, longer.size()), shorter.subList(1, shorter.size()));
    }
    if (offset > 0 && endsLike(longer, shorter)) {
      return true;
    }
    return shorter.size() == 1 && shorter.get(0).equals(longer.get(0));
  }

  private static boolean endsLike(List<String> longer, List<String> shorter) {
    int offset = longer.size() - shorter.size();
    for (int at = 0; at < shorter.size(); at++) {
      if (!NameVariants.sameWord(longer.get(offset + at), shorter.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameBody(
      String name, List<String> words, Entity entity, List<String> known) {
    if (initials(entity.name()).equals(name.toLowerCase(Locale.ROOT).replace(".", ""))) {
      return true;
    }
    if (words.size() >= known.size()) {
      return words.equals(known);
    }
    boolean tail = known.subList(known.size() - words.size(), known.size()).equals(words);
    boolean start = known.subList(0, words.size()).equals(words);
    boolean clear =
        words.size() > 1 || known.size() == 2 || Nouns.isBody(name.toLowerCase(Locale.ROOT));
    return tail && clear || start && startCounts(name, entity.name());
  }

  /** "Federation" for "Federation of Road Hauliers", "Merriden" for "Merriden Motors". */
  private static boolean startCounts(String name, String whole) {
    String rest = whole.substring(Math.min(name.length(), whole.length())).strip();
    boolean place = States.ofAdjective(name) != null;
    return rest.startsWith("of ") || !place && !rest.contains(" ");
  }
}

package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The line below an article that says who its author is: it begins with a name from the byline, or
 * is the last paragraph and gives a name and one of the occupations of those who write.
 */
final class AuthorNotes {

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:de |van |von |al-)?\\p{Lu}[\\p{L}.'’-]*){1,4}");
  private static final String BULLET = "[•*–—-]?\\s?";
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:,(?![^.]{0,40}: )| is| was| has| covers?| writes?| reports?| reported| teaches| taught| works?| worked| served| serves| lives| grew up| studie[sd]| holds| edits| hosts| won| wrote"
              + "| leads| joined| can|'s|’s)(?![\\p{L}\\d]).*",
          Pattern.DOTALL);
  private static final Pattern WRITER =
      Pattern.compile(
          BULLET
              + "(?:The (?:writers?|authors?|columnists?|reporters?|correspondent)"
              + "(?: is| was| are| were| has| teach| cover| write| work| serve| live)\\p{L}*\\b.{0,300}|"
              + NAME
              + "(?:, [^.]{2,80},)? (?:(?:is|was) (?:an? |the |our |[\\p{L}'’]+ )?.{0,80}"
              + "\\b(?:columnist|correspondent|reporter|editor|journalist|writer|contributor|author"
              + "|fellow|lecturer|professor|photographer)\\b|(?:covers|writes|reports|teaches|interned|joined)\\b).{0,250})",
          Pattern.DOTALL);

  /** Who writes for a paper without being of it; many a story speaks of these as well. */
  private static final Pattern EXPERT =
      Pattern.compile(
          BULLET
              + NAME
              + "(?:, [^.]{2,80},)? (?:is|was) (?:an? |the )?.{0,60}\\b(?:director|researcher|scholar|analyst"
              + "|scientist|economist|historian|lawyer|physician|student|teacher|founder|president)\\b.{0,250}",
          Pattern.DOTALL);

  private static final Pattern DOES =
      Pattern.compile("(" + NAME + ") \\p{Ll}[^“\"]*", Pattern.DOTALL);
  private static final int MIN_LETTERS_OF_PART = 3;
  private static final int MAX_LENGTH = 400;
  private static final int MAX_PARAGRAPHS_BELOW = 2;
  private static final int MAX_PARAGRAPHS_OF_OTHERS = 6;
  private static final int MIN_WORDS_OF_BIOGRAPHY = 8;
  private static final int MAX_NAME_WORDS = 4;
  private static final int MAX_AUTHORS = 20;

  private AuthorNotes() {}

  static void dropFrom(Draft draft) {
    Set<String> signed = namesIn(draft, i -> draft.isDroppedAs(i, "byline"));
    Set<String> parts = partsOf(signed);
    Set<String> authors =
        namesIn(
            draft,
            i ->
                draft.isDroppedAs(i, "byline")
                    || (draft.isDroppedAs(i, "page head") && draft.words(i) <= MAX_NAME_WORDS));
    dropBelowByline(draft, signed);
    int last = draft.size() - 1;
    while (last >= 0 && !draft.isOpen(last)) {
      last--;
    }
    int paragraphs = 0;
    for (int i = last; i > draft.firstRunning(); i--) {
      String line = draft.line(i);
      boolean atEnd =
          i == last || (paragraphs <= MAX_PARAGRAPHS_BELOW && isBesideLeftover(draft, i));
      boolean about =
          isAbout(authors, line)
              || (paragraphs <= MAX_PARAGRAPHS_OF_OTHERS
                  && isBesideLeftover(draft, i)
                  && namesOne(signed, line))
              || (atEnd
                  && ((draft.words(i) > 1 && isAbout(parts, line))
                      || WRITER.matcher(line).matches()))
              || (atEnd && !draft.isOpen(i - 1) && EXPERT.matcher(line).matches());
      if (line.length() <= MAX_LENGTH && about) {
        draft.drop(i, "author note");
        if (paragraphs > 0 && endsTheStory(draft, i, paragraphs, signed)) {
          dropBelow(draft, i);
        }
      }
      paragraphs += draft.isRunning(i) ? 1 : 0;
    }
  }

  /** A line below the byline that begins with one of its names is about the writer. */
  private static void dropBelowByline(Draft draft, Set<String> signed) {
    for (int i = 1; i < draft.size(); i++) {
      String line = draft.line(i).toLowerCase(Locale.ROOT);
      if (draft.isOpen(i)
          && draft.isDroppedAs(i - 1, "byline")
          && line.length() <= MAX_LENGTH
          && signed.stream().anyMatch(line::startsWith)) {
        draft.drop(i, "author note");
      }
    }
  }

  /** Below the note on whoever signed a story of some length come the beginnings of others. */
  private static boolean endsTheStory(Draft draft, int note, int below, Set<String> signed) {
    String line = draft.line(note).toLowerCase(Locale.ROOT).replaceFirst("^" + BULLET, "");
    int above = 0;
    for (int i = 0; i < note; i++) {
      above += draft.isOpen(i) && draft.isRunning(i) ? 1 : 0;
    }
    return draft.words(note) >= MIN_WORDS_OF_BIOGRAPHY
        && below <= MAX_PARAGRAPHS_OF_OTHERS
        && above >= 2 * below
        && signed.stream().anyMatch(line::startsWith);
  }

  private static void dropBelow(Draft draft, int note) {
    for (int i = note + 1; i < draft.size(); i++) {
      if (draft.isOpen(i)) {
        draft.drop(i, "after the end");
      }
    }
  }

  private static boolean isBesideLeftover(Draft draft, int i) {
    return !draft.isOpen(i - 1) || i + 1 == draft.size() || !draft.isOpen(i + 1);
  }

  private static Set<String> namesIn(Draft draft, IntPredicate lines) {
    Set<String> authors = new HashSet<>();
    for (int i = 0; i < draft.size() && authors.size() < MAX_AUTHORS; i++) {
      if (lines.test(i)) {
        Matcher names = NAME.matcher(draft.line(i).replaceFirst("^(?i:by) ", ""));
        while (names.find()) {
          authors.add(names.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    return authors;
  }

  /** Below the story an author may have the first name only, or the last. */
  private static Set<String> partsOf(Set<String> authors) {
    return authors.stream()
        .flatMap(name -> Stream.of(name.split(" ")))
        .filter(part -> part.length() >= MIN_LETTERS_OF_PART)
        .collect(Collectors.toSet());
  }

  /** "Ann Lee spent six years at sea": whoever signs a story seldom begins a sentence of it. */
  private static boolean namesOne(Set<String> signed, String line) {
    Matcher sentence = DOES.matcher(line.replaceFirst("^" + BULLET, ""));
    return sentence.matches() && signed.contains(sentence.group(1).toLowerCase(Locale.ROOT));
  }

  private static boolean isAbout(Set<String> authors, String line) {
    String start = line.replaceFirst("^" + BULLET, "");
    String lower = start.toLowerCase(Locale.ROOT);
    return authors.stream()
        .filter(lower::startsWith)
        .map(name -> start.substring(name.length()))
        .anyMatch(rest -> rest.isEmpty() || INTRODUCED.matcher(rest).matches());
  }
}

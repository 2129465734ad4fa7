package org.stance4j.archive.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          "(?:,(?![^.]{0,40}: )| is| was| has| covers?| writes?| reports?| teaches| taught| works?| served| serves"
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
              + "|fellow|lecturer|professor|photographer)\\b|(?:covers|writes|reports|teaches)\\b).{0,250})",
          Pattern.DOTALL);
  private static final int MAX_LENGTH = 400;
  private static final int MAX_PARAGRAPHS_BELOW = 2;
  private static final int MAX_NAME_WORDS = 4;
  private static final int MAX_AUTHORS = 20;

  private AuthorNotes() {}

  static void dropFrom(Draft draft) {
    Set<String> authors = authors(draft);
    int last = draft.size() - 1;
    while (last >= 0 && !draft.isOpen(last)) {
      last--;
    }
    int paragraphs = 0;
    for (int i = last; i > draft.firstRunning(); i--) {
      String line = draft.line(i);
      boolean atEnd =
          i == last || (paragraphs <= MAX_PARAGRAPHS_BELOW && isBesideLeftover(draft, i));
      boolean about = isAbout(authors, line) || (atEnd && WRITER.matcher(line).matches());
      if (line.length() <= MAX_LENGTH && about) {
        draft.drop(i, "author note");
      }
      paragraphs += draft.isRunning(i) ? 1 : 0;
    }
  }

  private static boolean isBesideLeftover(Draft draft, int i) {
    return !draft.isOpen(i - 1) || !draft.isOpen(i + 1);
  }

  private static Set<String> authors(Draft draft) {
    Set<String> authors = new HashSet<>();
    for (int i = 0; i < draft.size() && authors.size() < MAX_AUTHORS; i++) {
      boolean name = draft.isDroppedAs(i, "page head") && draft.words(i) <= MAX_NAME_WORDS;
      if (name || draft.isDroppedAs(i, "byline")) {
        Matcher names = NAME.matcher(draft.line(i).replaceFirst("^(?i:by) ", ""));
        while (names.find()) {
          authors.add(names.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    return authors;
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

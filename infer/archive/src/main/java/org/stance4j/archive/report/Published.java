package org.stance4j.archive.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day in what a page says of its date. Time and zone are passed over: the day is the one
 * that is written there. What may mean two days, such as 01/02/2020, is no date, nor is what lacks
 * a day.
 */
final class Published {
  private static final int EARLIEST = 1700;
  private static final int LATEST = 2200;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final List<Pattern> FORMS =
      List.of(
          pattern("(?<!\\d)" + YEAR + "([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"),
          pattern("^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
          pattern("(?<!\\d)" + DAY + "[\\s-]+(?:of\\s+)?" + MONTH + ",?[\\s-]+" + YEAR),
          pattern("(?<!\\p{L})" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR),
          pattern("(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR));

  private Published() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex);
  }

  static Optional<LocalDate> day(@Nullable String published) {
    if (published == null) {
      return Optional.empty();
    }
    String text = published.strip().toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::find)
        .findFirst()
        .flatMap(match -> date(match, match.pattern().pattern().contains("<month>")));
  }

  private static Optional<LocalDate> date(Matcher match, boolean byNumber) {
    int year = Integer.parseInt(match.group("year"));
    int month =
        byNumber
            ? Integer.parseInt(match.group("month"))
            : MONTHS.indexOf(match.group("name").substring(0, 3)) + 1;
    if (year < EARLIEST || year > LATEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(match.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

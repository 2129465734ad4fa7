package org.stance4j.archive.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** What a bar of a chart over time stands for. */
enum Interval {
  DAY("d MMM", "d MMM uuuu", "day", ChronoUnit.DAYS) {
    @Override
    LocalDate start(LocalDate day) {
      return day;
    }
  },
  WEEK("d MMM", "'week from' d MMM uuuu", "week", ChronoUnit.WEEKS) {
    @Override
    LocalDate start(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  },
  MONTH("MMM uuuu", "MMMM uuuu", "month", ChronoUnit.MONTHS) {
    @Override
    LocalDate start(LocalDate day) {
      return day.withDayOfMonth(1);
    }
  },
  YEAR("uuuu", "uuuu", "year", ChronoUnit.YEARS) {
    @Override
    LocalDate start(LocalDate day) {
      return day.withDayOfYear(1);
    }
  };

  private static final int MOST_DAYS = 31;
  private static final int MOST_WEEKS = 60;
  private static final int MOST_MONTHS = 120;

  private final DateTimeFormatter shortForm;
  private final DateTimeFormatter longForm;
  private final String word;
  private final ChronoUnit unit;

  Interval(String shortForm, String longForm, String word, ChronoUnit unit) {
    this.shortForm = Dates.formatter(shortForm);
    this.longForm = Dates.formatter(longForm);
    this.word = word;
    this.unit = unit;
  }

  /** The finest one that gives a chart few enough bars. */
  static Interval of(LocalDate first, LocalDate last) {
    if (DAY.unit.between(first, last) < MOST_DAYS) {
      return DAY;
    }
    if (WEEK.unit.between(first, last) < MOST_WEEKS) {
      return WEEK;
    }
    return MONTH.unit.between(first, last) < MOST_MONTHS ? MONTH : YEAR;
  }

  /** The first day of the interval that a day lies in. */
  abstract LocalDate start(LocalDate day);

  /** The first days of all intervals from that of a day to that of another. */
  Stream<LocalDate> starts(LocalDate first, LocalDate last) {
    return Stream.iterate(start(first), day -> !day.isAfter(last), day -> day.plus(1, unit));
  }

  String shortName(LocalDate start) {
    return shortForm.format(start);
  }

  String longName(LocalDate start) {
    return longForm.format(start);
  }

  String word() {
    return word;
  }
}

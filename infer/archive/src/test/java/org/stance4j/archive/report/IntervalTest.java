package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "2020-01-01,2020-01-01,DAY,1",
    "2020-01-01,2020-01-31,DAY,31",
    "2020-01-01,2020-02-29,WEEK,9",
    "2019-01-01,2021-06-30,MONTH,30",
    "1990-05-01,2020-01-31,YEAR,31"
  })
  void theLongerTheSpanTheWiderABar(LocalDate first, LocalDate last, Interval expected, int bars) {
    Interval interval = Interval.of(first, last);
    assertThat(interval).isEqualTo(expected);
    assertThat(interval.starts(first, last)).hasSize(bars);
  }

  @Test
  void aWeekBeginsOnMonday() {
    // 1 January 2020 was a Wednesday.
    LocalDate start = Interval.WEEK.start(LocalDate.of(2020, 1, 1));
    assertThat(Interval.WEEK.longName(start)).isEqualTo("week from 30 Dec 2019");
  }

  @Test
  void everyDayLiesInOneOfTheBars() {
    LocalDate first = LocalDate.of(2019, 12, 4);
    for (int days = 0; days < 5_000; days += 7) {
      LocalDate last = first.plusDays(days);
      Interval interval = Interval.of(first, last);
      assertThat(interval.starts(first, last))
          .contains(interval.start(first), interval.start(last))
          .hasSizeLessThanOrEqualTo(122);
    }
  }
}

package org.stance4j.archive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-03",
        " 2020-01-03T23:50:00-05:00",
        "2020/1/3",
        "20200103",
        "20200103T101500Z",
        "3 January 2020",
        "3rd of January, 2020",
        "Fri, 03 Jan 2020 10:00:00 GMT",
        "January 3, 2020 Friday",
        "JAN. 3, 2020",
        "Published Jan 3rd, 2020 at 4:02pm",
        "03-Jan-2020",
        "3.1.2020",
        "03. 01. 2020"
      })
  void readsTheDayThatIsWritten(String published) {
    assertThat(Published.day(published)).contains(LocalDate.of(2020, 1, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "01/02/2020",
        "2020",
        "January 2020",
        "2020-02-30",
        "0000-01-01",
        "9999-12-31",
        "2020-1",
        "42"
      })
  void whatIsNoDayIsNoDate(String published) {
    assertThat(Published.day(published)).isEmpty();
  }

  @Test
  void nothingIsNoDate() {
    assertThat(Published.day(null)).isEmpty();
  }
}

package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose the words are that stand without their quotation marks. */
class WrittenWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist tweeted: // I never liked that bridge. We need a new one. //"
            + " The bridge is old.|Petra Lindqvist; Petra Lindqvist; Petra Lindqvist; -",
        "Petra Lindqvist wrote on Twitter: // The bridge creaks. Close it! // The bridge"
            + " is old.|Petra Lindqvist; Petra Lindqvist; Petra Lindqvist; -",
        "In a letter to the town, Petra Lindqvist wrote: // My bridge creaks. // I want"
            + " it closed. // The bridge is old.|Petra Lindqvist; Petra Lindqvist; Petra"
            + " Lindqvist; -",
        "Petra Lindqvist built three bridges: // The first is long.|-; -",
      })
  void whatFollowsAColonIsTheWriters(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist came late. // We will close it! // — Petra Lindqvist"
            + " (@lindqvist) May 5, 2016 // The bridge is old.|-; Petra Lindqvist; -; -",
        "Petra Lindqvist came late. // Great bridge! — Petra Lindqvist (@lindqvist) May"
            + " 5, 2016|-; Petra Lindqvist",
      })
  void whatIsSignedIsTheSigners(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"It creaks,\" Petra Lindqvist said. \"It moans. // Well, it will fall.” // The"
            + " bridge is old.|Petra Lindqvist; Petra Lindqvist; Petra Lindqvist; -",
        "\"It creaks,\" Petra Lindqvist said. // The bridge is old.”|Petra Lindqvist; -",
      })
  void aQuotationGoesOnWhoseSecondMarkIsMissing(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }
}

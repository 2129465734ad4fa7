package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around a name is told from the name. */
class OfficesAndNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ohio Gov. Petra Lindqvist said the bridge was unsafe.|Petra Lindqvist",
        "Iowa state Rep. Petra Lindqvist said the bridge was unsafe.|Petra Lindqvist",
        "New York City Mayor Petra Lindqvist said the bridge was unsafe.|Petra Lindqvist",
        "British Prime Minister Petra Lindqvist said the bridge was unsafe.|Petra" + " Lindqvist",
        "The former Ohio Governor Petra Lindqvist said the bridge was unsafe.|Petra" + " Lindqvist",
        "The former governor of Ohio Petra Lindqvist said the bridge was unsafe.|Petra"
            + " Lindqvist",
        "The Governor of New York Petra Lindqvist said the bridge was unsafe.|Petra" + " Lindqvist",
        "“It is unsafe,” said Senate majority leader Petra Lindqvist.|Petra Lindqvist",
        "“It is unsafe,” said New Hampshire state senator Petra Lindqvist.|Petra" + " Lindqvist",
        "Former Department of Roads Secretary Petra Lindqvist claimed it was safe.|Petra"
            + " Lindqvist",
        "Texas Sen. Petra Lindqvist, a Republican, said the bridge was unsafe.|Petra"
            + " Lindqvist",
        "Ohio native Petra Lindqvist said the bridge was unsafe.|Petra Lindqvist",
      })
  void anOfficeWithItsPlaceIsNoPartOfTheName(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "An irritated President Lindqvist said the bridge was unsafe.|Lindqvist",
        "In 2012, a divided Supreme Court upheld the law.|Supreme Court",
      })
  void aParticipleMayStandBeforeTheNoun(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Story highlights Petra Lindqvist called the bridge a trap.|Petra Lindqvist",
        "Evidence suggests that the bridge was unsafe.|-",
        "The plan was first reported by POLITICO.|-",
        "Petra Lindqvist told POLITICO that the bridge was unsafe.|Petra Lindqvist",
      })
  void thingsAndLabelsHoldNoPosition(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The Ohio special Senate election was on Monday. The Senate agreed on a plan.|-;"
            + " Senate",
        "Leaders in the House and Senate agreed on a plan.|Leaders",
        "A group of towns led by Oslo demanded a new bridge.|group",
      })
  void aNameBeforeANounIsNotTheWholePhrase(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }
}

package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions are taken for whom the article describes so, else for roles. */
class DescribedHoldersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Rep. Petra Lindqvist (D-Ohio) came late. The Ohio Democrat said the bridge was"
            + " unsafe.|-; Petra Lindqvist",
        "Rep. Petra Lindqvist, D-N.Y., came late. The New York Democrat said the bridge"
            + " was unsafe.|-; Petra Lindqvist",
        "Sen. Karl Lindqvist (R-S.C.) came late. The South Carolina Republican said the"
            + " bridge was unsafe.|-; Karl Lindqvist",
        "Senator Petra Lindqvist, Republican of Maine, came late. The Maine Republican"
            + " said no.|-; Petra Lindqvist",
        "Senate Majority Leader Petra Lindqvist, Kentucky Republican, came late. The"
            + " majority leader said no.|-; Petra Lindqvist",
        "House Speaker Petra Lindqvist came late. “It creaks,” the speaker said.|-;"
            + " Petra Lindqvist",
        "Petra Lindqvist, 58, builds bridges. “It creaks,” the 58-year-old said.|-;"
            + " Petra Lindqvist",
        "President Petra Lindqvist came late. The president said the bridge was"
            + " unsafe.|-; Petra Lindqvist",
      })
  void descriptionsAreWhomTheArticleNamesSo(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Mayor Petra Lindqvist came late. The Maryland Democrat said the bridge was"
            + " unsafe.|-; Maryland Democrat",
        "The California Democrat said the bridge was unsafe.|California Democrat",
        "“It creaks,” the 58-year-old said.|58-year-old",
        "The Ohio governor vetoed the plan.|Ohio governor",
      })
  void otherDescriptionsAreRoles(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }
}

package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which verbs and forms of verbs say that their subject takes a position. */
class ReportingVerbsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist is accusing the town of neglect.|Petra Lindqvist",
        "Petra Lindqvist has been urging the town to act.|Petra Lindqvist",
        "Petra Lindqvist was calling for a new bridge in May.|Petra Lindqvist",
        "The builders are now pushing Parliament to act.|builders",
        "The union was quietly lobbying ministers.|union",
      })
  void aProgressiveIsAPosition(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist unveiled a plan to close the bridge.|Petra Lindqvist",
        "Petra Lindqvist unveiled a long-awaited proposal on tolls.|Petra Lindqvist",
        "Petra Lindqvist put out a statement defending the tolls.|Petra Lindqvist",
        "Petra Lindqvist issued a statement on the tolls.|Petra Lindqvist",
        "“It creaks,” Petra Lindqvist tweeted.|Petra Lindqvist",
        "“It creaks,” Petra Lindqvist wrote on Twitter.|Petra Lindqvist",
        "Petra Lindqvist advised drivers to stay away.|Petra Lindqvist",
        "Petra Lindqvist blasted the builders.|Petra Lindqvist",
        "“It is a beauty,” gushed Petra Lindqvist.|Petra Lindqvist",
        "Petra Lindqvist pledged to keep the bridge open.|Petra Lindqvist",
        "Petra Lindqvist vetoed the tolls.|Petra Lindqvist",
        "Petra Lindqvist threatened to veto the tolls.|Petra Lindqvist",
        "Petra Lindqvist sued the builders.|Petra Lindqvist",
        "The council overrode the mayor.|council",
        "Petra Lindqvist admonished the builders.|Petra Lindqvist",
        "Petra Lindqvist sent a letter to Karl Aas last week urging him to resign.|Petra"
            + " Lindqvist",
        "Petra Lindqvist filed a lawsuit against the builders.|Petra Lindqvist",
        "A federal judge halted the work.|federal judge",
        "Judge Petra Lindqvist blocked the plan.|Petra Lindqvist",
        "They are citing laws from other towns, builders said.|builders",
        "Petra Lindqvist introduced a bill on tolls.|Petra Lindqvist",
        "The builders are defiant.|builders",
      })
  void verbsOfSpeechAndAttitudeNameTheirSubject(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The request followed a vote by the Norwegian parliament to raise tolls.|Norwegian"
            + " parliament",
        "Calls from the union for a new bridge grew louder.|union",
        "The talks came after repeated warnings by Petra Lindqvist that the bridge creaks.|Petra"
            + " Lindqvist",
        "Oslo rejected a demand by Sweden for tolls.|Oslo",
        "The bridge was the place of a vote by the union.|-",
        "The bridge stood after a vote by the union not to close it.|union",
        "It came up in a call from Petra Lindqvist to the mayor.|-",
        "The office ignored calls from the union for comment.|-",
        "A vote by ballot to raise tolls is due in May.|-",
        "A letter from the mayor to the union was lost.|-",
      })
  void aNounOfWantingOrDecidingNamesItsAgent(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist visited the bridge on Monday.|-",
        "Petra Lindqvist unveiled a statue near the bridge.|-",
        "Petra Lindqvist introduced her husband to the guests.|-",
        "Petra Lindqvist signed books until noon.|-",
        "Petra Lindqvist released a record in May.|-",
        "Petra Lindqvist issued tickets to the guests.|-",
        "Should the plan be struck down by the court, work will stop.|-",
        "The builders built a “dossier” alleging theft.|-",
      })
  void actsWithoutAPositionStayWithTheNarrator(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Judge Petra Lindqvist, who was appointed by Karl Aas, said in May that the"
            + " tolls were fair.|Petra Lindqvist",
      })
  void aPassiveThatOnlyDescribesIsNotTheSentences(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "McConnell built a wall. The tolls follow Senate rules.|-; -",
        "The judge ruled the tolls were legal.|judge",
      })
  void formsThatAreMostlyNounsAreNoVerbs(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Karl Lindqvist said no. Lindqvist said so twice. Lindqvist repeated that it was"
            + " late. Lindqvist wept. His wife Petra Lindqvist left. Lindqvist said it was"
            + " over.|Karl Lindqvist; Karl Lindqvist; Karl Lindqvist; -; -; Karl Lindqvist",
      })
  void aBareSurnameIsTheBearersWhomTheArticleIsAbout(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Bridge builders — including Karl Aas, Ida Roe and Tom Hale — are confident that"
            + " it will stand.|Bridge builders",
        "The work, long and dear, was a waste, wrote Petra Lindqvist and Karl Aas.|Petra"
            + " Lindqvist",
        "The council heard three builders, who — all under oath — said Petra Lindqvist"
            + " erred.|builders",
        "Petra Lindqvist, speaking in Dayton, Ohio, said she backed the plan.|Petra" + " Lindqvist",
      })
  void theSubjectMayBeFarFromItsVerbOrBehindIt(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }
}

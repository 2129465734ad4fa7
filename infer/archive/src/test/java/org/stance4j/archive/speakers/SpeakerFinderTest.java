package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;

class SpeakerFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Petra Lindqvist said the bridge was unsafe.|Petra Lindqvist",
        "\"It is unsafe,\" said Petra Lindqvist, an engineer in Malmo.|Petra Lindqvist",
        "‘It is unsafe,’ said Petra Lindqvist.|Petra Lindqvist",
        "The bridge, according to Petra Lindqvist, is unsafe.|Petra Lindqvist",
        "Petra Lindqvist, who built the bridge, told reporters that it was safe.|Petra Lindqvist",
        "The mayor of the town, Petra Lindqvist, denied the report.|Petra Lindqvist",
        "President Petra Lindqvist vowed to rebuild it.|Petra Lindqvist",
        "Petra Lindqvist's office said in a statement that it was closed.|Petra Lindqvist",
        "The bridge was unsafe, Petra Lindqvist said on Monday.|Petra Lindqvist",
        "Petra Lindqvist did not back the plan.|Petra Lindqvist",
        "The Norwegian parliament voted to close the bridge.|Norwegian parliament",
        "The plan was rejected by transport ministers on Monday.|transport ministers",
        "Residents called for a new bridge.|Residents",
        "A senior official who asked not to be named said it would fall.|senior official",
        "Oslo rejected the plan.|Oslo",
        "Dozens of residents demanded a new bridge.|residents",
        "Sen. Angus King (I-Maine), a member of the panel, said it was safe.|Angus King",
        "The head of the panel studying the bridge said it was safe.|head",
        "Petra Lindqvist was angry with the builders.|Petra Lindqvist",
        "Petra Lindqvist drove to Oslo, saying that it was safe there.|Petra Lindqvist",
        "The Dagen newspaper quoted a local official as saying that it would fall.|local official",
      })
  void namesTheHolder(String sentence, String holder) {
    assertThat(holders(sentence)).containsExactly(holder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was built in 1961.",
        "Petra Lindqvist resigned in May.",
        "Petra Lindqvist declined to comment.",
        "The plan was rejected on Monday.",
        "The minister was accused of lying.",
        "Workers painted the bridge green.",
      })
  void leavesBareFactsToTheNarrator(String sentence) {
    assertThat(holders(sentence)).containsExactly("-");
  }

  @Test
  void aQuotationOverParagraphsIsItsLastParagraphsSpeakers() {
    String text = "“It creaks.\n\n“It moans.\n\n“It will fall,” said Petra Lindqvist.";
    assertThat(holders(text)).containsOnly("Petra Lindqvist").hasSize(3);
  }

  @Test
  void aQuotationBehindAnAttributedOneIsTheSameSpeakers() {
    assertThat(holders("“It creaks,” said Petra Lindqvist. “It moans.”"))
        .containsExactly("Petra Lindqvist", "Petra Lindqvist");
  }

  @Test
  void aPronounIsTheLatestOfItsGender() {
    String text =
        "Petra Lindqvist said it was safe. Her boss, Karl Aas, was not there."
            + " She urged him to come.";
    assertThat(holders(text)).containsExactly("Petra Lindqvist", "-", "Petra Lindqvist");
  }

  @Test
  void itIsTheLatestBodyAndTheyTheLatestCrowd() {
    String text = "The Painters' Union asked for helmets. It warned of a strike.";
    assertThat(holders(text)).containsOnly("Painters' Union");
    assertThat(holders("Drivers demanded a ferry. They also called for lights."))
        .containsOnly("Drivers");
  }

  @Test
  void aSurnameIsTheFullNameAlsoWhereThatComesLater() {
    String text = "Lindqvist warned of the ice. It was Petra Lindqvist who had seen it.";
    assertThat(holders(text).get(0)).isEqualTo("Petra Lindqvist");
  }

  @Test
  void aDescriptionIsWhomItWasGivenTo() {
    String text = "Mayor Petra Lindqvist opened the bridge. The mayor said it was safe.";
    assertThat(holders(text)).containsExactly("-", "Petra Lindqvist");
  }

  @Test
  void aCapitalIsTheGovernmentThatTheArticleNames() {
    String text = "The Norwegian government rejected the plan. Oslo said it was too dear.";
    assertThat(holders(text)).containsOnly("Norwegian government");
  }

  @Test
  void anHonorificStaysAndTheNameWithoutItIsAnAlias() {
    String text = "Grand Ayatollah Ali al-Sistani called for calm. Sistani urged restraint.";
    ArticleSpeakers speakers = SpeakerFinder.find(text, ArticleSentences.of(text).sentences());
    assertThat(speakers.holders()).hasSize(1);
    assertThat(speakers.holders().get(0).name()).isEqualTo("Grand Ayatollah Ali al-Sistani");
    assertThat(speakers.holders().get(0).aliases()).contains("Ali al-Sistani", "Sistani");
  }

  @Test
  void twoWaysToWriteANameAreOneHolder() {
    String text = "Qassem Soleimani vowed revenge. Suleimani also warned of a war.";
    assertThat(holders(text)).containsOnly("Qassem Soleimani");
  }

  @Test
  void theCueIsTheVerb() {
    String text = "Petra Lindqvist said the bridge was unsafe.";
    List<Attribution> attributions =
        SpeakerFinder.find(text, ArticleSentences.of(text).sentences()).attributions();
    assertThat(attributions).hasSize(1);
    assertThat(attributions.get(0).cue()).isEqualTo(new Span(16, 20));
  }

  @Test
  void aSentenceBehindTheTextIsTheCallersMistake() {
    assertThatThrownBy(() -> SpeakerFinder.find("Short.", List.of(new Span(0, 9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 characters");
  }

  @Test
  void anEmptyArticleHasNoHolders() {
    assertThat(SpeakerFinder.find("", List.of()).holders()).isEmpty();
  }

  private static List<String> holders(String text) {
    ArticleSpeakers speakers = SpeakerFinder.find(text, ArticleSentences.of(text).sentences());
    List<String> names = new ArrayList<>();
    for (int at = 0; at < speakers.sentences(); at++) {
      Holder holder = speakers.holderOf(at);
      names.add(holder == null ? "-" : holder.name());
    }
    return names;
  }
}

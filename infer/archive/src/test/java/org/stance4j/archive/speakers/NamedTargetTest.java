package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTargetTest {

  @ParameterizedTest(name = "\"{1}\" names {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "withdrawal of US troops from Iraq | Parliament in Baghdad voted on Sunday.",
        "withdrawal of US troops from Iraq | IRAQIS WANT THEM GONE",
        "US sanctions on Iran              | Prices rose again in Tehran's bazaar.",
        "US sanctions on Iran              | Iranians pay for it",
        "the killing of Qasem Soleimani    | He had known General Suleimani for years.",
        "the killing of Qasem Soleimani    | A Soleimani-era commander",
        "a larger NATO role in Iraq        | NATO's secretary general was asked.",
        "sanctions against Saudi Arabia    | The Saudi king said nothing.",
        "North Korea                       | It is not easy to trade with North Korea.",
        "Donald Trump                      | Mr. Trump’s lawyers",
        "Hillary Clinton                   | clinton's emails",
        "gun control                       | Nobody needs three guns.",
        "immigration                       | Immigrants were told to leave.",
        "Atheism                           | She has been an atheist since.",
        "Feminist Movement                 | feminism is for everybody",
        "Climate Change is a Real Concern  | the climate talks in Madrid",
        "legalization of abortion          | Abortions were rare then.",
        "public health                     | The health of the public comes first.",
        "the Iraqi protest movement        | Protesters in Najaf were shot at.",
        "withdrawal of US troops from Iraq | They cheered the withdrawal of the troops.",
        "US troops                         | Two troops of scouts",
        "the government                    | Governments come and go.",
        "the United States                 | Washington declined to comment.",
        "it                                | Anything."
      })
  void named(String target, String text) {
    assertThat(isNamed(target, text)).isTrue();
  }

  @ParameterizedTest(name = "\"{1}\" does not name {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "withdrawal of US troops from Iraq | US troops left Syria on Monday.",
        "foreign influence in Iraq         | The foreign minister had little to say.",
        "US sanctions on Iran              | The US bought oil from Russia.",
        "the killing of Qasem Soleimani    | The killing of a policeman in Basra",
        "the killing of Qasem Soleimani    | Qasem Abbas was not killed.",
        "a larger NATO role in Iraq        | The role of larger powers in Libya",
        "Donald Trump                      | Donald Tusk spoke in Brussels.",
        "gun control                       | Control of the valley changed hands.",
        "US troops                         | The US government told us nothing.",
        "the United States                 | They told us what they saw.",
        "public health                     | Public opinion has turned.",
        "sanctions on Turkey               | They ate turkey on Thursday.",
        "North Korea                       | The north wind blew.",
        "immigration                       | The council met on Monday."
      })
  void notNamed(String target, String text) {
    assertThat(isNamed(target, text)).isFalse();
  }

  private static boolean isNamed(String target, String text) {
    return NamedTarget.of(target).isIn(PassageWords.ofEach(List.of(text)).get(0));
  }
}

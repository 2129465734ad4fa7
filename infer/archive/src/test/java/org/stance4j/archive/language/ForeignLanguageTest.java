package org.stance4j.archive.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fra | Le parlement irakien a demandé dimanche le départ de toutes les troupes étrangères, un vote que Washington n'a pas accepté.
          deu | Das irakische Parlament hat am Sonntag den Abzug aller fremden Truppen verlangt, doch die Regierung in Washington lehnt das ab.
          spa | El parlamento de Irak pidió el domingo la salida de todas las tropas extranjeras, un voto que Washington no quiso aceptar.
          rus | Парламент Ирака в воскресенье потребовал вывода всех иностранных войск, но правительство в Вашингтоне с этим не согласно и ждёт.
          """)
  void namesTheLanguage(String code, String text) {
    assertThat(ForeignLanguage.of(text)).contains(code);
  }

  @Test
  void englishIsNotForeign() {
    assertThat(
            ForeignLanguage.of(
                "Iraq's parliament asked on Sunday for the departure of all foreign troops, a vote"
                    + " that Washington did not accept and that few expected to be binding."))
        .isEmpty();
  }

  @Test
  void englishOfFewLittleWordsIsNotForeignEither() {
    assertThat(
            ForeignLanguage.of(
                "Troops leave Iraq. Parliament votes. Oil prices jump. Crowds fill Baghdad squares."
                    + " Embassies close. Airlines cancel flights. Markets fall sharply today."))
        .isEmpty();
  }

  @Test
  void anEnglishArticleWithAForeignQuotationIsEnglish() {
    assertThat(
            ForeignLanguage.of(
                "The minister stood at the door of the house and said it in French, to the delight"
                    + " of the crowd that had waited for him: « Nous ne partirons pas demain »."))
        .isEmpty();
  }

  @Test
  void fewWordsTellNothing() {
    assertThat(ForeignLanguage.of("Le parlement a voté.")).isEmpty();
    assertThat(ForeignLanguage.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cyrillic | Парламент проголосовал.
          Arabic   | صوّت البرلمان.
          Han      | 伊拉克议会要求所有外国军队离开。
          Hebrew   | הפרלמנט הצביע
          Greek    | Ναι
          Hiragana | すべてのがいこくのぐんたい
          Cyrillic | Парламент NATO проголосовал
          """)
  void aFewWordsOfAnotherScriptAreNotEnglish(String script, String text) {
    assertThat(ForeignLanguage.scriptOf(text)).contains(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020",
        "🎉🎉🎉",
        "Parliament voted.",
        "Le parlement a voté.",
        "He said it to the crowd and to the press: Парламент проголосовал за вывод войск"
      })
  void latinLettersAndEnglishWordsAreNoOtherScript(String text) {
    assertThat(ForeignLanguage.scriptOf(text)).isEmpty();
  }

  @Test
  void onlyTheBeginningOfATextIsLookedAt() {
    String english = "The troops of the country are to leave it, and that is the law. ".repeat(60);
    String russian = "Парламент Ирака потребовал вывода всех иностранных войск. ".repeat(200);
    assertThat(english.length()).isGreaterThan(3000);
    assertThat(ForeignLanguage.of(english + russian)).isEmpty();
    assertThat(ForeignLanguage.scriptOf(english + russian)).isEmpty();
  }
}

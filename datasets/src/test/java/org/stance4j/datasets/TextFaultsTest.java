package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFaultsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void textsWithoutALetterOfAnyScriptAreListed() {
    TextFaults faults = faults("20:15 ... 3!", "\u0634\u0627\u064A");
    assertThat(faults.withoutLetters())
        .extracting(found -> found.sentence().text())
        .containsExactly("20:15 ... 3!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"teaser\"><a href=\"/politics/iraq\">More</a></div>",
        "https://example.org/world/middle-east Photos",
        "&nbsp;&mdash;&nbsp;&raquo; more"
      })
  void whatIsMostlyMarkupIsListed(String text) {
    assertThat(faults(text).mostlyMarkup()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Send <b>them</b> home &amp; stay there.",
        "Read this report on the vote in parliament: https://example.org/a1",
        "if x < y and y > z then the minister; AT&T says so",
        "12 %"
      })
  void textWithSomeMarkupIsNot(String text) {
    assertThat(faults(text).mostlyMarkup()).isEmpty();
  }

  @Test
  void controlCharactersAreListedButNotTabsAndLineBreaks() {
    TextFaults faults = faults("a\u001b[31mb", "a\u007fb", "a\tb\r\nc");
    assertThat(faults.controlCharacters())
        .extracting(found -> found.sentence().id())
        .containsExactly("0", "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9",
        "it\u2019s",
        "\u201cno\u201d",
        "two \u2013 three",
        "\u00a3 5",
        "\u041c\u043e\u0441\u043a\u0432\u0430",
        "\u0628\u063a\u062f\u0627\u062f"
      })
  void utf8ReadAsWindows1252IsAWrongEncoding(String text) {
    String damaged = new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
    assertThat(faults("well " + damaged + " then").wrongEncoding()).as(damaged).hasSize(1);
    assertThat(faults("well " + text + " then").wrongEncoding()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it\uFFFDs", "it\u0092s", "it\u00e2\u20acs", "caf\u00c3\u00a9"})
  void soAreReplacementsAndLeftoversOfQuotationMarks(String text) {
    assertThat(faults(text).wrongEncoding()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ab d\u00e9j\u00e0\u00a0\u00bb, dit-il",
        "\u00ab un b\u00e9b\u00e9\u00a0\u00bb",
        "the \u201cCAF\u00c9\u201d closed",
        "\u201e\u00c4\u201c is a letter, \u00c4\u00d6\u00dc are three",
        "S\u00e3o Tom\u00e9, \u00c5land, \u0130stanbul, na\u00efve, 5 \u20ac"
      })
  void properAccentsAndQuotationMarksAreNone(String text) {
    assertThat(faults(text).wrongEncoding()).isEmpty();
  }

  private static TextFaults faults(String... texts) {
    List<Occurrence> all = new java.util.ArrayList<>();
    for (String text : texts) {
      LabeledSentence sentence = LabeledSentence.of("" + all.size(), text, null, "NONE");
      all.add(new Occurrence("d", "d", sentence));
    }
    return TextFaults.of(all);
  }
}

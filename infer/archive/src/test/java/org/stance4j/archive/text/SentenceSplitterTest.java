package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {

  @ParameterizedTest
  @MethodSource("table")
  void cutsWhereTheTableSays(String marked) {
    String text = marked.replace("¦", "");
    List<String> expected = Stream.of(marked.split("¦")).map(String::strip).toList();
    assertThat(split(text)).containsExactlyElementsOf(expected);
  }

  @Test
  void tableHoldsAtLeast120Boundaries() throws IOException {
    long boundaries =
        table().stream().flatMapToInt(String::chars).filter(character -> character == '¦').count();
    assertThat(boundaries).isGreaterThanOrEqualTo(120);
  }

  @Test
  void offsetsCountFromTheBeginningOfTheWholeText() {
    String text = "Headline\n\n  It rained.  We left. ";
    List<Span> spans = SentenceSplitter.split(text, new Span(10, text.length()));
    assertThat(spans).containsExactly(new Span(12, 22), new Span(24, 32));
  }

  @Test
  void noBreakSpaceSeparatesSentencesToo() {
    assertThat(split("It rained.\u00A0We left.\u00A0")).containsExactly("It rained.", "We left.");
  }

  @Test
  void emptyParagraphHasNoSentences() {
    assertThat(split("")).isEmpty();
    assertThat(split(" \t\u00A0")).isEmpty();
  }

  @Test
  void halfAMegabyteInOneLineKeepsEverySentence() {
    String sentence = "The council of No. 7 backed Mr. Hill's plan at 5 p.m. Monday. ";
    int copies = 500_000 / sentence.length();
    assertThat(split(sentence.repeat(copies))).hasSize(copies).containsOnly(sentence.strip());
  }

  @Test
  void halfAMegabyteOfAbbreviationsIsOneSentence() {
    assertThat(split("Mr. ".repeat(125_000))).hasSize(1);
  }

  @Test
  void twoMegabytesOfOpenParenthesesStillEndTheirSentences() {
    assertThat(split("He left (again. ".repeat(125_000))).hasSizeGreaterThan(1);
  }

  @Test
  void twoMegabytesWithoutASpaceAreCutBetweenWords() {
    assertThat(split("It rained.".repeat(3) + " " + "a.b".repeat(700_000)))
        .startsWith("It rained.", "It rained.");
  }

  @Test
  void twoMegabytesOfQuestionsWithTheirReportsAreCutAfterTheReport() {
    String sentence = "“Why now?” Senator Hale of the U.S. Senate asked at 9 p.m. Monday.";
    int copies = 2_000_000 / sentence.length();
    assertThat(split((sentence + " ").repeat(copies))).hasSize(copies).containsOnly(sentence);
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text, new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }

  static List<String> table() throws IOException {
    try (InputStream in = SentenceSplitterTest.class.getResourceAsStream("sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}

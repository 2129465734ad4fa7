package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the splitter, and two that others wrote as they come, on labelled paragraphs: those that
 * the rules were written with, and those that were kept apart until the rules were done.
 */
class SentenceBoundariesTest {

  private static final String OPENNLP_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** What three splitters make of the labelled paragraphs of one file. */
  private record Scores(BoundaryScore ours, BoundaryScore jdk, BoundaryScore openNlp) {}

  @ParameterizedTest
  @CsvSource({"boundaries.txt, 342", "boundaries-kept.txt, 181"})
  void findsTheLabelledBoundariesAndMoreThanOthersDo(String resource, int boundaries)
      throws IOException {
    Scores scores = measure(resource);
    write(scores, resource);
    assertThat(scores.ours().found() + scores.ours().missed()).isEqualTo(boundaries);
    assertThat(scores.ours().f1())
        .isGreaterThanOrEqualTo(0.985)
        .isGreaterThan(scores.jdk().f1())
        .isGreaterThan(scores.openNlp().f1());
  }

  private static Scores measure(String resource) throws IOException {
    List<LabeledParagraph> paragraphs = LabeledParagraph.readAll(resource);
    try (InputStream in = SentenceModel.class.getResourceAsStream(OPENNLP_MODEL)) {
      SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(in));
      return new Scores(
          BoundaryScore.of(paragraphs, SentenceBoundariesTest::ours),
          BoundaryScore.of(paragraphs, SentenceBoundariesTest::breakIterator),
          BoundaryScore.of(paragraphs, text -> openNlp(detector, text)));
    }
  }

  private static void write(Scores scores, String resource) throws IOException {
    List<String> table =
        List.of(
            String.format(Locale.ROOT, "%-28s %9s %9s %9s", "", "precision", "recall", "F1"),
            scores.ours().row("SentenceSplitter"),
            scores.openNlp().row("OpenNLP (UD EWT)"),
            scores.jdk().row("BreakIterator (Locale.US)"));
    Files.write(Files.createDirectories(Path.of("target")).resolve("measured-" + resource), table);
  }

  private static List<Integer> ours(String text) {
    return SentenceSplitter.split(text, new Span(0, text.length())).stream()
        .map(Span::end)
        .toList();
  }

  private static List<Integer> breakIterator(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
    breaks.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      ends.add(Span.trimmed(text, 0, at).end());
    }
    return ends;
  }

  private static List<Integer> openNlp(SentenceDetectorME detector, String text) {
    return Stream.of(detector.sentPosDetect(text))
        .map(span -> Span.trimmed(text, span.getStart(), span.getEnd()).end())
        .toList();
  }
}

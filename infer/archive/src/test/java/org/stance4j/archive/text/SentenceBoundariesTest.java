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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the splitter, and two that others wrote as they come, on labelled paragraphs. */
class SentenceBoundariesTest {

  private static final String OPENNLP_MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static BoundaryScore ours;
  private static BoundaryScore jdk;
  private static BoundaryScore openNlp;

  @BeforeAll
  static void measure() throws IOException {
    List<LabeledParagraph> paragraphs = LabeledParagraph.readAll();
    ours = BoundaryScore.of(paragraphs, SentenceBoundariesTest::ours);
    jdk = BoundaryScore.of(paragraphs, SentenceBoundariesTest::breakIterator);
    try (InputStream in = SentenceModel.class.getResourceAsStream(OPENNLP_MODEL)) {
      SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(in));
      openNlp = BoundaryScore.of(paragraphs, text -> openNlp(detector, text));
    }
    List<String> table =
        List.of(
            String.format(Locale.ROOT, "%-28s %9s %9s %9s", "", "precision", "recall", "F1"),
            ours.row("SentenceSplitter"),
            openNlp.row("OpenNLP (UD EWT)"),
            jdk.row("BreakIterator (Locale.US)"));
    Files.write(Files.createDirectories(Path.of("target")).resolve("boundaries.txt"), table);
  }

  @Test
  void findsTheLabelledBoundaries() {
    assertThat(ours.f1()).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void isBetterThanTheBreakIteratorOfTheJdk() {
    assertThat(ours.f1()).isGreaterThan(jdk.f1());
  }

  @Test
  void isBetterThanOpenNlp() {
    assertThat(ours.f1()).isGreaterThan(openNlp.f1());
  }

  @Test
  void everyBoundaryOfTheFileIsMeasured() {
    assertThat(ours.found() + ours.missed()).isEqualTo(342);
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

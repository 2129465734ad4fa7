package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.text.LineClassifier.Example;

class LineClassifierTest {

  private static final String PARAGRAPH =
      "The harbour board said on Monday that it would close the old bridge in spring, after two"
          + " engineers had found cracks in each of its six piers.";

  @Test
  void bundledWeightsAreThoseThatTheLabelledPagesGive() throws Exception {
    ByteArrayOutputStream fitted = new ByteArrayOutputStream();
    ByteArrayOutputStream bundled = new ByteArrayOutputStream();
    LineClassifierTrainer.fit().write(fitted);
    LineClassifier.bundled().write(bundled);
    assertThat(fitted.toByteArray())
        .as("run LineClassifierTrainer")
        .isEqualTo(bundled.toByteArray());
  }

  @Test
  void oneFeatureIsWeighedAsTheShareOfTextAmongItsLines() {
    LineFeatures.Line line = new LineFeatures.Line(new int[] {7}, new double[] {1});
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      examples.add(new Example(line, i % 4 != 0));
    }
    assertThat(LineClassifier.fit(examples).text(line)).isCloseTo(0.75, within(0.05));
  }

  @Test
  void labelsAmongParagraphsAreDroppedAndHeadingsStay() {
    CleanText clean =
        CleanText.of(page("Bridge Weekly podcast, episode 12", "Who pays for the bridge"));
    assertThat(clean.dropped())
        .filteredOn(piece -> piece.rule().equals("unlike text"))
        .extracting(piece -> piece.span().of(clean.text()))
        .containsOnly("Bridge Weekly podcast, episode 12");
    assertThat(clean.keptText()).contains("Who pays for the bridge");
  }

  @Test
  void sentencesGoFromAPageThatIsFullOfLeftoversOnly() throws IOException {
    Path file =
        Path.of("src/test/resources/org/stance4j/archive/pages/further/forthherald-ferries.txt");
    CleanText page = CleanText.of(Files.readString(file));
    String appeal =
        page.dropped().stream()
            .filter(piece -> piece.rule().equals("unlike text"))
            .map(piece -> piece.span().of(page.text()))
            .filter(line -> line.startsWith("With 812 other firms"))
            .findFirst()
            .orElseThrow();
    String alone = page.keptText().replaceFirst("\n\n", "\n\n" + appeal + "\n\n");
    assertThat(CleanText.of(alone).keptText()).contains(appeal);
  }

  @Test
  void nothingIsDroppedFromAnExtractedPageOrAShortText() {
    String page = page("Bridge Weekly podcast, episode 12", "Who pays for the bridge");
    assertThat(CleanText.of(new PageText(page, null, true)).keptText()).contains("Bridge Weekly");
    String few = PARAGRAPH + "\n\nBridge Weekly podcast, episode 12\n\n" + PARAGRAPH;
    assertThat(CleanText.of(few).keptText()).contains("Bridge Weekly");
  }

  private static String page(String label, String heading) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.add(PARAGRAPH.replace("Monday", "day " + i));
    }
    lines.add(6, heading);
    lines.add(4, label);
    return String.join("\n\n", lines);
  }
}

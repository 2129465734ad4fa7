package org.stance4j.archive.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.reading.html.WebPage;
import org.stance4j.archive.text.CleanText;
import org.stance4j.archive.text.PageText;
import org.stance4j.archive.text.RecurringLines;

/** Measures on the labelled pages, line by line, and beside it Readability as others ported it. */
class LabelledPagesTest {

  /** Nobody has read the pages of "kept", "typical" and "fresh" to write rules. */
  @ParameterizedTest
  @CsvSource({
    "open, 0.99, 0.995",
    "opened, 0.99, 0.995",
    "leftovers, 0, 0.985",
    "more, 0.945, 0.98",
    "further, 0, 0.99",
    "kept, 0.955, 0.965",
    "typical, 0.965, 0.95",
    "fresh, 0.97, 0.935"
  })
  void linesOfTheArticlesAreKeptAndOthersDropped(String folder, double floor, double floorOfTxt)
      throws IOException {
    List<LabelledPage> html = pages(folder, true);
    List<LabelledPage> txt = pages(folder, false);
    List<LabelledPage> both = new ArrayList<>(html);
    both.addAll(txt);
    KeptLines ofAll = measure(both, LabelledPagesTest::clean);
    KeptLines ofHtml = measure(html, LabelledPagesTest::clean);
    KeptLines ofTxt = measure(txt, LabelledPagesTest::clean);
    Files.write(
        Path.of("target", folder + "-pages.tsv"),
        List.of(
            "cleaner\tpages\tprecision\trecall\tF1\twrongly kept\tmissed",
            "ours\tall\t" + ofAll,
            "ours\thtml\t" + ofHtml,
            "ours\ttxt\t" + ofTxt,
            "ours, recurring lines learnt first\ttxt\t" + measure(txt, withRecurringLines(txt)),
            "Readability4J\thtml\t" + measure(html, LabelledPagesTest::readability)));
    assertThat(ofHtml.f1()).isGreaterThanOrEqualTo(floor);
    assertThat(ofTxt.f1()).isGreaterThanOrEqualTo(floorOfTxt);
  }

  @Test
  void thePagesThatNobodyReadTogetherReachTheFloor() throws IOException {
    List<LabelledPage> pages =
        Stream.of("kept", "typical", "fresh").flatMap(f -> LabelledPage.in(f).stream()).toList();
    KeptLines all = measure(pages, LabelledPagesTest::clean);
    Files.write(Path.of("target", "all-unread-pages.tsv"), List.of("ours\tall\t" + all));
    assertThat(all.f1()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "opened", "more", "kept", "typical", "fresh"})
  void moreIsRightThanWithReadability(String folder) {
    List<LabelledPage> html = pages(folder, true);
    assertThat(measure(html, LabelledPagesTest::clean).f1())
        .isGreaterThan(measure(html, LabelledPagesTest::readability).f1());
  }

  @Test
  void shortLinesAreComparedAsAWhole() {
    LabelledPage page =
        new LabelledPage(
            "x-page.txt",
            new byte[0],
            List.of(
                new LabelledPage.Line("text", "Iraq has voted to go on without us."),
                new LabelledPage.Line("footer", "Iraq")));
    assertThat(KeptLines.of(page, "Iraq has voted to go on without us.").f1()).isEqualTo(1);
    assertThat(KeptLines.of(page, "Iraq has voted to go on without us.\n\nIraq").f1())
        .isLessThan(1);
  }

  private static List<LabelledPage> pages(String folder, boolean html) {
    return LabelledPage.in(folder).stream().filter(page -> page.isHtml() == html).toList();
  }

  private static KeptLines measure(
      List<LabelledPage> pages, Function<LabelledPage, String> cleaner) {
    KeptLines sum = new KeptLines();
    pages.forEach(page -> sum.add(KeptLines.of(page, cleaner.apply(page))));
    return sum;
  }

  private static String clean(LabelledPage page) {
    if (!page.isHtml()) {
      return CleanText.of(page.content()).keptText();
    }
    try {
      WebPage read = WebPage.parse(page.bytes(), null);
      return CleanText.of(new PageText(read.text(), read.title().orElse(null), true)).keptText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Function<LabelledPage, String> withRecurringLines(List<LabelledPage> pages) {
    RecurringLines lines = new RecurringLines();
    pages.forEach(page -> lines.learn(page.outlet(), page.content()));
    return page -> lines.cleanOnly(page.outlet(), PageText.of(page.content())).keptText();
  }

  private static String readability(LabelledPage page) {
    String url = "https://news.example/" + page.name();
    return Objects.requireNonNullElse(
        new Readability4J(url, page.content()).parse().getTextContent(), "");
  }
}

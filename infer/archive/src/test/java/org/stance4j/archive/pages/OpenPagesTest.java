package org.stance4j.archive.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.reading.html.WebPage;
import org.stance4j.archive.text.CleanText;
import org.stance4j.archive.text.RecurringLines;

/** Measures on the labelled pages, line by line, and beside it Readability as others ported it. */
class OpenPagesTest {

  private static final double FLOOR = 0.95;

  private static final List<LabelledPage> PAGES = LabelledPage.all();
  private static final List<LabelledPage> HTML =
      PAGES.stream().filter(LabelledPage::isHtml).toList();
  private static final List<LabelledPage> TXT =
      PAGES.stream().filter(page -> !page.isHtml()).toList();

  @Test
  void linesOfTheArticlesAreKeptAndOthersDropped() throws IOException {
    KeptLines all = measure(PAGES, OpenPagesTest::clean);
    KeptLines html = measure(HTML, OpenPagesTest::clean);
    KeptLines txt = measure(TXT, OpenPagesTest::clean);
    Files.write(
        Path.of("target", "open-pages.tsv"),
        List.of(
            "cleaner\tpages\tprecision\trecall\tF1\twrongly kept\tmissed",
            "ours\tall\t" + all,
            "ours\thtml\t" + html,
            "ours\ttxt\t" + txt,
            "ours, recurring lines learnt first\ttxt\t" + measure(TXT, withRecurringLines()),
            "Readability4J\thtml\t" + measure(HTML, OpenPagesTest::readability)));
    assertThat(all.f1()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(html.f1()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(txt.f1()).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void moreIsRightThanWithReadability() {
    assertThat(measure(HTML, OpenPagesTest::clean).f1())
        .isGreaterThan(measure(HTML, OpenPagesTest::readability).f1());
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
      WebPage html = WebPage.parse(page.bytes(), null);
      return CleanText.of(html.text(), html.title().orElse(null)).keptText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Function<LabelledPage, String> withRecurringLines() {
    RecurringLines lines = new RecurringLines();
    TXT.forEach(page -> lines.learn(page.outlet(), page.content()));
    return page -> lines.cleanOnly(page.outlet(), page.content(), null).keptText();
  }

  private static String readability(LabelledPage page) {
    String url = "https://news.example/" + page.name();
    return Objects.requireNonNullElse(
        new Readability4J(url, page.content()).parse().getTextContent(), "");
  }
}

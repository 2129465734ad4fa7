package org.stance4j.archive.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts which lines were kept, against which should have been.
 *
 * <p>A line is kept if it is one of the kept lines or paragraphs. From {@value #MIN_WORDS} words on
 * it may also be within one; a shorter line, like the tag "Iraq", is within the article anyway.
 */
final class KeptLines {

  private static final int MIN_WORDS = 4;

  private int right;
  private int wrong;
  private int missed;

  void add(KeptLines other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
  }

  /**
   * @param keptText paragraphs, a blank line between each two
   */
  static KeptLines of(LabelledPage page, String keptText) {
    String kept = LabelledPage.collapsed(keptText);
    Set<String> lines =
        Stream.concat(Arrays.stream(keptText.split("\n\n")), keptText.lines())
            .map(LabelledPage::collapsed)
            .collect(Collectors.toSet());
    KeptLines counts = new KeptLines();
    for (LabelledPage.Line line : page.lines()) {
      String text = line.text();
      boolean isLong = text.split(" ").length >= MIN_WORDS;
      boolean isKept = lines.contains(text) || (isLong && kept.contains(text));
      counts.right += isKept && line.isText() ? 1 : 0;
      counts.wrong += isKept && !line.isText() ? 1 : 0;
      counts.missed += !isKept && line.isText() ? 1 : 0;
    }
    return counts;
  }

  double precision() {
    return right == 0 ? 0 : (double) right / (right + wrong);
  }

  double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  double f1() {
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f\t%.3f\t%.3f\t%d\t%d", precision(), recall(), f1(), wrong, missed);
  }
}

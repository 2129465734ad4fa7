package org.stance4j.archive.pages;

import java.util.Locale;

/** Counts which lines were kept, against which should have been. */
final class KeptLines {

  private int right;
  private int wrong;
  private int missed;

  void add(KeptLines other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
  }

  /** A line counts as kept if its text is within the kept text. */
  static KeptLines of(LabelledPage page, String keptText) {
    String kept = LabelledPage.collapsed(keptText);
    KeptLines counts = new KeptLines();
    for (LabelledPage.Line line : page.lines()) {
      boolean isKept = kept.contains(line.text());
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

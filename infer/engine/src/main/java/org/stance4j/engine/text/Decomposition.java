package org.stance4j.engine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Canonical decomposition (NFD) of single code points, of which nonspacing marks have been dropped.
 *
 * <p>Decompositions never change once they are in Unicode. Those added after version 12, all of
 * them above U+FFFF, are left out because the reference does not know them either.
 */
final class Decomposition {
  static final int FIRST_HANGUL = 0xAC00;
  static final int LAST_HANGUL = 0xD7A3;

  private static final int FIRST_LEADING = 0x1100;
  private static final int FIRST_VOWEL = 0x1161;
  private static final int BEFORE_TRAILING = 0x11A7;
  private static final int VOWELS = 21;
  private static final int TRAILINGS = 28;

  /** First and last code points of stretches that hold every decomposition but those of Hangul. */
  private static final int[] STRETCHES = {
    0x00C0, 0x2ADC, 0x304C, 0x30FE, 0xF900, 0xFB4E, 0x1109A, 0x110AB, 0x1134B, 0x1134C, 0x114BB,
    0x114BE, 0x115BA, 0x115BB, 0x1D15E, 0x1D1C0, 0x2F800, 0x2FA1D,
  };

  private static final int[] CODE_POINTS =
      IntStream.range(0, STRETCHES.length / 2)
          .flatMap(i -> IntStream.rangeClosed(STRETCHES[2 * i], STRETCHES[2 * i + 1]))
          .filter(c -> !Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFD))
          .toArray();

  private static final int[][] BASES =
      Arrays.stream(CODE_POINTS).mapToObj(Decomposition::withoutMarks).toArray(int[][]::new);

  private Decomposition() {}

  /** The code points, ascending, that decompose by the table: all that do but Hangul syllables. */
  static int[] codePoints() {
    return CODE_POINTS.clone();
  }

  /** What is left of a code point that {@link CodePoints} flags as decomposing. */
  static int[] of(int codePoint) {
    if (codePoint >= FIRST_HANGUL && codePoint <= LAST_HANGUL) {
      return ofHangul(codePoint - FIRST_HANGUL);
    }
    return BASES[Arrays.binarySearch(CODE_POINTS, codePoint)];
  }

  /** The arithmetic of the Unicode Standard, section 3.12. */
  private static int[] ofHangul(int syllable) {
    int leading = FIRST_LEADING + syllable / (VOWELS * TRAILINGS);
    int vowel = FIRST_VOWEL + syllable / TRAILINGS % VOWELS;
    int trailing = syllable % TRAILINGS;
    return trailing == 0
        ? new int[] {leading, vowel}
        : new int[] {leading, vowel, BEFORE_TRAILING + trailing};
  }

  private static int[] withoutMarks(int codePoint) {
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> !UnicodeRanges.contains(UnicodeRanges.NONSPACING_MARKS, c))
        .toArray();
  }
}

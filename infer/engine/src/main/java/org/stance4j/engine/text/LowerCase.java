package org.stance4j.engine.text;

import java.util.stream.IntStream;

/**
 * Lower-casing of single code points by the simple mappings of Unicode 17, which need no locale and
 * no context. Java 17 knows those of Unicode 13; the later ones are listed here.
 */
final class LowerCase {
  /** The one letter whose lower case, outside of any locale, is two code points. */
  static final int DOTTED_CAPITAL_I = 0x0130;

  static final int DOT_ABOVE = 0x0307;

  /** First capital, last capital, and what to add for the small letter. */
  private static final int[][] RECENT = {
    {0x1C89, 0x1C89, 1},
    {0x2C2F, 0x2C2F, 48},
    {0xA7C0, 0xA7C0, 1},
    {0xA7CB, 0xA7CB, 0x0264 - 0xA7CB},
    {0xA7CC, 0xA7CC, 1},
    {0xA7CE, 0xA7CE, 1},
    {0xA7D0, 0xA7D0, 1},
    {0xA7D2, 0xA7D2, 1},
    {0xA7D4, 0xA7D4, 1},
    {0xA7D6, 0xA7D6, 1},
    {0xA7D8, 0xA7D8, 1},
    {0xA7DA, 0xA7DA, 1},
    {0xA7DC, 0xA7DC, 0x019B - 0xA7DC},
    {0x10570, 0x1057A, 39},
    {0x1057C, 0x1058A, 39},
    {0x1058C, 0x10592, 39},
    {0x10594, 0x10595, 39},
    {0x10D50, 0x10D65, 32},
    {0x16EA0, 0x16EB8, 27},
  };

  private LowerCase() {}

  /** The capitals that were encoded after Unicode 13. */
  static int[] recentCapitals() {
    return IntStream.range(0, RECENT.length)
        .flatMap(i -> IntStream.rangeClosed(RECENT[i][0], RECENT[i][1]))
        .toArray();
  }

  /** The small letter of one of {@link #recentCapitals}. */
  static int ofRecent(int capital) {
    for (int[] range : RECENT) {
      if (capital >= range[0] && capital <= range[1]) {
        return capital + range[2];
      }
    }
    throw new IllegalStateException("no recent capital: U+" + Integer.toHexString(capital));
  }
}

package org.stance4j.engine.text;

import java.util.Arrays;

/** The properties of a code point that decide what becomes of it, as one byte of flags each. */
final class CodePoints {
  static final int REMOVED = 1;
  static final int WHITESPACE = 1 << 1;
  static final int PUNCTUATION = 1 << 2;
  static final int CJK = 1 << 3;
  static final int MARK = 1 << 4;
  static final int DECOMPOSES = 1 << 5;
  static final int RECENT_CAPITAL = 1 << 6;

  private static final byte[] FLAGS = flags();

  private CodePoints() {}

  /** The flags of a code point from 0 to {@link Character#MAX_CODE_POINT}. */
  static int flagsOf(int codePoint) {
    return FLAGS[codePoint];
  }

  static boolean isAsciiPunctuation(char c) {
    return c < 128 && (FLAGS[c] & PUNCTUATION) != 0;
  }

  private static byte[] flags() {
    byte[] flags = new byte[Character.MAX_CODE_POINT + 1];
    set(flags, UnicodeRanges.REMOVED, REMOVED);
    set(flags, UnicodeRanges.WHITESPACE, WHITESPACE);
    set(flags, UnicodeRanges.PUNCTUATION, PUNCTUATION);
    set(flags, UnicodeRanges.CJK, CJK);
    set(flags, UnicodeRanges.NONSPACING_MARKS, MARK);
    for (int codePoint : Decomposition.codePoints()) {
      flags[codePoint] |= DECOMPOSES;
    }
    Arrays.fill(
        flags, Decomposition.FIRST_HANGUL, Decomposition.LAST_HANGUL + 1, (byte) DECOMPOSES);
    for (int codePoint : LowerCase.recentCapitals()) {
      flags[codePoint] |= RECENT_CAPITAL;
    }
    return flags;
  }

  private static void set(byte[] flags, int[] ranges, int flag) {
    for (int i = 0; i < ranges.length; i += 2) {
      for (int codePoint = ranges[i]; codePoint <= ranges[i + 1]; codePoint++) {
        flags[codePoint] |= (byte) flag;
      }
    }
  }
}

package org.stance4j.datasets;

import java.nio.charset.Charset;

/**
 * Signs that a text was decoded with the wrong charset: the replacement character, control
 * characters from 80 to 9F hex, which Windows-1252 has quotation marks for, and UTF-8 that was read
 * as Windows-1252, such as a right single quotation mark that became three characters from
 * a-circumflex on.
 *
 * <p>For the last, characters are turned back into bytes of Windows-1252 to see whether those are
 * UTF-8. A single such character could be chance (a capital letter with an accent before a closing
 * quotation mark), unless it is from the Latin-1 block or a punctuation mark. Others count if two
 * follow each other.
 */
final class Mojibake {
  private static final char REPLACEMENT = '\uFFFD';

  /** What quotation marks and dashes begin with; what follows is often lost. */
  private static final String PUNCTUATION = "\u00E2\u20AC";

  private static final int NO_BREAK_SPACE = 0xA0;
  private static final byte[] WINDOWS_1252 = bytes();

  private Mojibake() {}

  static boolean isIn(String text) {
    if (text.contains(PUNCTUATION)) {
      return true;
    }
    int previousEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT || c >= 0x80 && c <= 0x9F && c != 0x85) {
        return true;
      }
      int length = c < 0x80 ? 0 : sequenceLength(text, i);
      if (length > 0) {
        if (isFrequent(text, i) || previousEnd == i) {
          return true;
        }
        previousEnd = i + length;
        i += length - 1;
      }
    }
    return false;
  }

  /** How many characters from here on are the bytes of one character of UTF-8; 0 if none are. */
  private static int sequenceLength(String text, int start) {
    int lead = byteAt(text, start);
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; i++) {
      int next = byteAt(text, start + i);
      // French has a no-break space between an accented letter and punctuation.
      boolean chance = i == 1 && next == NO_BREAK_SPACE && lead > 0xC3;
      if (next < 0x80 || next > 0xBF || chance) {
        return 0;
      }
    }
    return length;
  }

  /** Characters from U+0080 to U+00FF. */
  private static boolean isFrequent(String text, int start) {
    int lead = byteAt(text, start);
    return lead == 0xC2 || lead == 0xC3;
  }

  /** The byte of Windows-1252 that was read as this character; 0 if none was. */
  private static int byteAt(String text, int position) {
    char c = position < text.length() ? text.charAt(position) : 0;
    return c < WINDOWS_1252.length ? WINDOWS_1252[c] & 0xFF : 0;
  }

  /** By character; those that the charset leaves undefined stand for themselves. */
  private static byte[] bytes() {
    byte[] bytes = new byte[0x2123];
    Charset charset = Charset.forName("windows-1252");
    for (int b = 0x80; b <= 0xFF; b++) {
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      bytes[c == REPLACEMENT ? b : c] = (byte) b;
    }
    return bytes;
  }
}

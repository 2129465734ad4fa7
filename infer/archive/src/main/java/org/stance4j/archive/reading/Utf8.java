package org.stance4j.archive.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes read as UTF-8.
 *
 * @param text up to the first byte that does not fit
 * @param length how many bytes are in the text
 * @param state whether that is all
 */
record Utf8(String text, int length, State state) {

  /** Whether the bytes are UTF-8. */
  enum State {
    WHOLE,
    /** They are, but end within a character. */
    CUT,
    /** They are not. */
    OTHER
  }

  /**
   * Reads bytes. A last byte of windows-1252 looks like the beginning of a character; so bytes
   * count as cut only if there are whole characters of several bytes among them.
   */
  static Utf8 of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
    String text = out.flip().toString();
    return new Utf8(text, in.position(), state(result, in.hasRemaining(), text));
  }

  private static State state(CoderResult result, boolean remains, String text) {
    if (!remains) {
      return State.WHOLE;
    }
    boolean cut = result.isUnderflow() && text.chars().anyMatch(c -> c > 0x7F);
    return cut ? State.CUT : State.OTHER;
  }
}

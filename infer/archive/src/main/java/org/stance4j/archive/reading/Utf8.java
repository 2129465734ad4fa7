package org.stance4j.archive.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes UTF-8 without letting a wrong byte pass silently. */
final class Utf8 {

  /** What older newsrooms and Windows editors write where it is not UTF-8. */
  static final Charset FALLBACK = Charset.forName("windows-1252");

  /**
   * Stands for a wrong byte in a stream that must go on after it: a noncharacter, which no text may
   * hold (The Unicode Standard, 23.7).
   */
  private static final char WRONG_BYTE = '\uFFFF';

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** The text without its byte order mark; empty if the bytes are not UTF-8. */
  static Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(withoutMark(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A reader that skips the byte order mark and marks wrong bytes for {@link #hasWrongBytes}. */
  static BufferedReader reader(InputStream in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(WRONG_BYTE));
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, decoder));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  static boolean hasWrongBytes(String text) {
    return text.indexOf(WRONG_BYTE) >= 0;
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}

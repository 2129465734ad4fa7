package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * Finds out how text is encoded: UTF-16 if it begins with a byte order mark that says so, else
 * UTF-8 if it is, else windows-1252. No statistics: in languages of western Europe these three are
 * all there is, and a guess can be wrong where this cannot.
 */
final class TextEncoding {

  /** What older newsrooms and Windows editors write where it is not UTF-8. */
  static final Charset FALLBACK = Charset.forName("windows-1252");

  private TextEncoding() {}

  /** The text as UTF-8 or in the fallback encoding, without a byte order mark. */
  static InputStream open(InputStream in, String file, ReadingWarnings warnings)
      throws IOException {
    BOMInputStream marked =
        BOMInputStream.builder()
            .setInputStream(in)
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .get();
    ByteOrderMark mark = marked.getBOM();
    if (mark == null || mark.equals(ByteOrderMark.UTF_8)) {
      return marked;
    }
    Charset encoding = mark.equals(ByteOrderMark.UTF_16LE) ? UTF_16LE : UTF_16BE;
    warnings.add("files were read as UTF-16", file);
    return ReaderInputStream.builder()
        .setReader(new InputStreamReader(marked, encoding))
        .setCharset(UTF_8)
        .get();
  }

  /** The text; empty if the bytes are not UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text of a file of which this is all. */
  static String decodeFile(byte[] bytes, String file, ReadingWarnings warnings) {
    return decode(bytes, "files", file, warnings);
  }

  /** The text of one line or record of a file. */
  static String decodeRecord(byte[] bytes, Origin origin, ReadingWarnings warnings) {
    return decode(bytes, "lines", origin.toString(), warnings);
  }

  /** Notes that something of this kind was read in the fallback encoding. */
  static void noteFallback(String what, String place, ReadingWarnings warnings) {
    warnings.add(what + " were not UTF-8 and were read as " + FALLBACK.name(), place);
  }

  private static String decode(byte[] bytes, String what, String place, ReadingWarnings warnings) {
    Optional<String> text = utf8(bytes);
    if (text.isEmpty()) {
      noteFallback(what, place, warnings);
    }
    return text.orElseGet(() -> new String(bytes, FALLBACK));
  }
}

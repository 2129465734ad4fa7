package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
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

  /** The text of a file of which this is all. */
  static Decoded decodeFile(byte[] bytes, String file, ReadingWarnings warnings) {
    return decode(bytes, "files", file, warnings);
  }

  /** The text of one line or record of a file. */
  static Decoded decodeRecord(byte[] bytes, Origin origin, ReadingWarnings warnings) {
    return decode(bytes, "lines", origin.toString(), warnings);
  }

  /**
   * Notes that something of this kind was read in the fallback encoding.
   *
   * @return the same for the article that it became
   */
  static String noteFallback(Utf8 read, String what, String place, ReadingWarnings warnings) {
    warnings.add(what + " were not UTF-8 and were read as " + FALLBACK.name(), place);
    return "read as " + FALLBACK.name() + ": byte " + (read.length() + 1) + " is not UTF-8";
  }

  /**
   * Notes that something was cut off.
   *
   * @param within what it ends within
   * @return the same for the article that it became
   */
  static String noteCut(String within, String place, ReadingWarnings warnings) {
    warnings.add("texts end as if they were cut off", place);
    return "ends within " + within + ", as if it was cut off";
  }

  private static Decoded decode(byte[] bytes, String what, String place, ReadingWarnings warnings) {
    Utf8 read = Utf8.of(bytes);
    return switch (read.state()) {
      case WHOLE -> new Decoded(read.text(), null);
      case CUT -> new Decoded(read.text(), noteCut("a character", place, warnings));
      case OTHER -> {
        String remark = noteFallback(read, what, place, warnings);
        yield new Decoded(new String(bytes, FALLBACK), remark);
      }
    };
  }
}

package org.stance4j.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file, strictly UTF-8, without a byte order mark. */
final class Utf8File {
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8File() {}

  /**
   * Reads the text.
   *
   * @throws DatasetException if there is no such file, or it is empty, too large or not UTF-8 text
   */
  static String read(Path file) throws DatasetException {
    String text = decode(file, bytes(file));
    if (text.isBlank()) {
      throw DatasetException.of(file.toString(), 0, "an empty file", "a header and rows");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw DatasetException.of(
          file.toString(),
          new LineCounter(text).lineAt(nul),
          "a NUL character",
          "text; if the file is UTF-16, convert it: iconv -f UTF-16LE -t UTF-8");
    }
    return text;
  }

  private static byte[] bytes(Path file) throws DatasetException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw DatasetException.of(name, 0, "a folder", "a file");
    }
    if (!Files.exists(file)) {
      throw DatasetException.of(name, 0, "no such file", "a CSV or TSV file");
    }
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw DatasetException.of(name, 0, size + " bytes", "at most " + MAX_BYTES);
      }
      return Files.readAllBytes(file);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException e) {
      throw DatasetException.of(name, 0, "an unreadable file (" + e + ")", "a readable one");
    }
  }

  private static String decode(Path file, byte[] bytes) throws DatasetException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      CharBuffer text = decoder.decode(in);
      boolean marked = text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK;
      return text.subSequence(marked ? 1 : 0, text.length()).toString();
    } catch (CharacterCodingException e) {
      // The decoder stops in front of the bytes it refuses.
      int position = in.position();
      String before = new String(bytes, 0, position, StandardCharsets.UTF_8);
      throw DatasetException.of(
          file.toString(),
          new LineCounter(before).lineAt(before.length()),
          "the byte 0x%02X".formatted(bytes[position]),
          "UTF-8; convert the file: iconv -f %s -t UTF-8, or save it as UTF-8 in your spreadsheet"
              .formatted(likelyCharset(bytes)));
    }
  }

  private static String likelyCharset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF ? "UTF-16" : "WINDOWS-1252";
  }
}

package org.stance4j.archive.reading;

import java.io.IOException;
import java.io.InputStream;

/** Reads the files that hold one article each. */
final class WholeFile {

  private final ReadingOptions options;
  private final ReadingWarnings warnings;

  WholeFile(ReadingOptions options, ReadingWarnings warnings) {
    this.options = options;
    this.warnings = warnings;
  }

  Item text(InputStream in, String name) throws IOException {
    byte[] bytes = read(TextEncoding.open(in, name, warnings), name);
    Origin origin = new Origin(name, 1);
    if (hasNul(bytes)) {
      return new UnreadableArticle(name, origin, name + ": expected text, found binary data");
    }
    Decoded text = TextEncoding.decodeFile(bytes, name, warnings);
    return text.marked(PlainText.article(name, text.text(), origin));
  }

  Item page(InputStream in, String name) throws IOException {
    return new PageItem(options, warnings).ofFile(read(in, name), name);
  }

  private byte[] read(InputStream in, String name) throws IOException {
    int limit = options.maxArticleBytes();
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new IOException(
          name + ": expected an article of at most " + limit + " bytes, found more");
    }
    return bytes;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}

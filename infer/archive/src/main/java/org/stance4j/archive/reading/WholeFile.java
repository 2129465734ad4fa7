package org.stance4j.archive.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.stance4j.archive.reading.html.WebPage;

/** Reads the files that hold one article each. */
final class WholeFile {

  /** A larger file is no article, and would not fit into memory several times over. */
  private static final long MAX_BYTES = 64L << 20;

  private WholeFile() {}

  static Item readText(Path path, String name, ReadingWarnings warnings) throws IOException {
    return textItem(read(path, name), name, warnings);
  }

  static Item textItem(byte[] bytes, String name, ReadingWarnings warnings) {
    Origin origin = new Origin(name, 1);
    if (hasNul(bytes)) {
      return new UnreadableArticle(name, origin, name + ": expected text, found binary data");
    }
    return PlainText.article(name, decode(bytes, name, warnings), origin);
  }

  static Item readPage(Path path, String name, ReadingWarnings warnings) throws IOException {
    byte[] bytes = read(path, name);
    Origin origin = new Origin(name, 1);
    WebPage page = WebPage.parse(bytes, null);
    if (page.encoding().equals(StandardCharsets.UTF_8) && Utf8.decode(bytes).isEmpty()) {
      page = WebPage.parse(bytes, Utf8.FALLBACK);
      noteFallback(name, warnings);
    }
    if (page.text().isBlank()) {
      return new UnreadableArticle(name, origin, name + ": found no article text in the page");
    }
    return new Article(
        name,
        page.title().orElse(null),
        page.source().orElse(null),
        page.published().orElse(null),
        page.url().orElse(null),
        page.text(),
        ArticleFormat.HTML,
        origin);
  }

  private static String decode(byte[] bytes, String name, ReadingWarnings warnings) {
    Optional<String> text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      noteFallback(name, warnings);
    }
    return text.orElseGet(() -> new String(bytes, Utf8.FALLBACK));
  }

  private static void noteFallback(String name, ReadingWarnings warnings) {
    warnings.add("files were not UTF-8 and were read as " + Utf8.FALLBACK.name(), name);
  }

  private static byte[] read(Path path, String name) throws IOException {
    long size = Files.size(path);
    if (size > MAX_BYTES) {
      throw new IOException(
          name + ": expected an article of at most " + MAX_BYTES + " bytes, found " + size);
    }
    return Files.readAllBytes(path);
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

package org.stance4j.archive.reading;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.html.WebPage;

/** Makes an article of a web page. */
final class PageItem {

  private final ReadingOptions options;
  private final ReadingWarnings warnings;

  PageItem(ReadingOptions options, ReadingWarnings warnings) {
    this.options = options;
    this.warnings = warnings;
  }

  /** A page from a file, which is also its id. */
  Item ofFile(byte[] bytes, String file) throws IOException {
    Origin origin = new Origin(file, 1);
    Parsed parsed = parse(bytes, null, file);
    WebPage page = parsed.page();
    if (page.text().isBlank()) {
      return new UnreadableArticle(file, origin, file + parsed.empty(""));
    }
    return parsed.marked(
        new Article(
                file,
                page.title().orElse(null),
                page.source().orElse(host(page.url().orElse(null))),
                page.published().orElse(null),
                page.url().orElse(null),
                page.text(),
                ArticleFormat.HTML,
                origin)
            .withLeftovers(options.leftovers() ? page.leftovers() : List.of()));
  }

  /**
   * A page as a server sent it.
   *
   * @param encoding that the server named; null if none that is known
   * @param url where it was asked for: the article's {@code url}, and its host the {@code source}
   */
  Item ofServer(
      byte[] bytes, @Nullable Charset encoding, String id, @Nullable String url, Origin origin)
      throws IOException {
    Parsed parsed = parse(bytes, encoding, origin.toString());
    WebPage page = parsed.page();
    if (page.text().isBlank()) {
      String where = url == null ? "" : " " + url;
      return new UnreadableArticle(id, origin, origin + parsed.empty(where));
    }
    return parsed.marked(
        new Article(
                id,
                page.title().orElse(null),
                host(url),
                page.published().orElse(null),
                url,
                page.text(),
                ArticleFormat.HTML,
                origin)
            .withLeftovers(options.leftovers() ? page.leftovers() : List.of()));
  }

  /** The host of an address; null if it has none. */
  static @Nullable String host(@Nullable String url) {
    try {
      return url == null ? null : new URI(url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A page, and what was wrong with its bytes. */
  private record Parsed(WebPage page, Optional<String> encoding, Optional<String> cut) {

    Item marked(Article article) {
      Article marked = encoding.map(article::withRemark).orElse(article);
      return cut.map(marked::withRemark).orElse(marked);
    }

    /** Why there is no article. */
    String empty(String where) {
      return ": found no article text in the page"
          + where
          + cut.map(remark -> ", which " + remark).orElse("");
    }
  }

  private Parsed parse(byte[] bytes, @Nullable Charset encoding, String place) throws IOException {
    WebPage page = WebPage.parse(bytes, encoding);
    Optional<String> within = page.endsWithin();
    Optional<String> remark = Optional.empty();
    if (page.encoding().equals(StandardCharsets.UTF_8)) {
      Utf8 read = Utf8.of(bytes);
      if (read.state() == Utf8.State.OTHER) {
        page = WebPage.parse(bytes, TextEncoding.FALLBACK);
        remark = Optional.of(TextEncoding.noteFallback(read, "files", place, warnings));
      } else if (read.state() == Utf8.State.CUT) {
        within = within.or(() -> Optional.of("a character"));
      }
    }
    return new Parsed(
        page, remark, within.map(what -> TextEncoding.noteCut(what, place, warnings)));
  }
}

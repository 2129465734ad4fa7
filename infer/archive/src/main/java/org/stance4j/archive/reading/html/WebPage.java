package org.stance4j.archive.reading.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.PageLeftover;

/** A web page with an article: the article's text, and what the page says of itself. */
public final class WebPage {

  private final Document document;
  private final LinkedData data;
  private final String text;
  private final Optional<String> endsWithin;

  private WebPage(Document document, Optional<String> endsWithin) {
    this.document = document;
    this.endsWithin = endsWithin;
    this.data = LinkedData.of(document);
    this.text = ArticleText.of(document, title().orElse(""), data.articleBody().orElse(""));
  }

  /**
   * Parses a page and looks for the article in it; see {@link ArticleText} for how.
   *
   * @param bytes the page as it was stored
   * @param encoding null to go by the byte order mark, else by what the page says, else UTF-8
   */
  public static WebPage parse(byte[] bytes, @Nullable Charset encoding) throws IOException {
    String name = encoding == null ? null : encoding.name();
    Document document = Jsoup.parse(new ByteArrayInputStream(bytes), name, "");
    return new WebPage(document, PageCut.of(new String(bytes, document.charset())));
  }

  /** The encoding that the page was read with. */
  public Charset encoding() {
    return document.charset();
  }

  /**
   * What the page ends within as if it was cut off, such as {@code a tag}; empty if it seems whole.
   */
  public Optional<String> endsWithin() {
    return endsWithin;
  }

  /** The article's paragraphs, a blank line between each two; empty if none were found. */
  public String text() {
    return text;
  }

  /** What else the page shows, in its order, and why it is not the article's; found anew. */
  public List<PageLeftover> leftovers() {
    return ArticleText.leftovers(document, title().orElse(""), data.articleBody().orElse(""));
  }

  /** The headline: {@code og:title}, else the JSON-LD headline, the page's title, or its h1. */
  public Optional<String> title() {
    return first(
        () -> content("meta[property=og:title]"),
        data::headline,
        () -> Optional.of(document.title()),
        () -> Optional.ofNullable(document.selectFirst("h1")).map(Element::text));
  }

  /** Who published it: {@code og:site_name}, else the JSON-LD publisher. */
  public Optional<String> source() {
    return first(() -> content("meta[property=og:site_name]"), data::publisher);
  }

  /** When it was published, as the page writes it. */
  public Optional<String> published() {
    return first(
        () -> content("meta[property=article:published_time]"),
        data::datePublished,
        () -> content("meta[itemprop=datePublished]"),
        () -> content("meta[name~=(?i)^(date|pubdate|publish-?date|dc\\.date(\\.issued)?)$]"),
        () -> attribute("time[datetime]", "datetime"));
  }

  /** The address that the page gives for itself. */
  public Optional<String> url() {
    return first(
        () -> attribute("link[rel=canonical]", "href"), () -> content("meta[property=og:url]"));
  }

  private Optional<String> content(String selector) {
    return attribute(selector, "content");
  }

  private Optional<String> attribute(String selector, String name) {
    return Optional.ofNullable(document.selectFirst(selector)).map(element -> element.attr(name));
  }

  @SafeVarargs
  private static Optional<String> first(Supplier<Optional<String>>... places) {
    for (Supplier<Optional<String>> place : places) {
      Optional<String> value = place.get().map(String::strip).filter(text -> !text.isEmpty());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }
}

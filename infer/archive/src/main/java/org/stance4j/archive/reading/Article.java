package org.stance4j.archive.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Columns;
import org.stance4j.archive.text.PageLeftover;
import org.stance4j.archive.text.PageText;
import org.stance4j.archive.text.Span;
import org.stance4j.archive.text.TextVersion;

/**
 * A news article as it was given.
 *
 * @param id never blank
 * @param title headline, if the input told one apart from the text
 * @param source who published it, as the input says
 * @param published when, as the input says; not interpreted
 * @param text the text that all offsets refer to; may be blank. For a web page it is the text that
 *     was extracted, paragraphs separated by a blank line.
 * @param format the article's own: a record of a web crawler's file is HTML or TXT
 * @param column which part of the text is this article, if the text shows several versions of one
 *     side by side; null if the article is all of it
 * @param leftovers what else a web page shows; empty if {@link ReadingOptions#leftovers} does not
 *     ask for it
 * @param remarks what was wrong with the input though it could be read, for a person: in which
 *     encoding it was read after all, that it was cut off, that its id was another's. Empty if
 *     nothing was.
 */
public record Article(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String published,
    @Nullable String url,
    String text,
    ArticleFormat format,
    Origin origin,
    @Nullable PageColumn column,
    List<PageLeftover> leftovers,
    List<String> remarks)
    implements Item {

  public Article {
    leftovers = List.copyOf(leftovers);
    remarks = List.copyOf(remarks);
    if (id.isBlank()) {
      throw new IllegalArgumentException("blank id of the article at " + origin);
    }
  }

  /** An article with whose input nothing was wrong. */
  public Article(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      @Nullable String url,
      String text,
      ArticleFormat format,
      Origin origin,
      @Nullable PageColumn column) {
    this(id, title, source, published, url, text, format, origin, column, List.of(), List.of());
  }

  /** An article that is all of its text, and with whose input nothing was wrong. */
  public Article(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      @Nullable String url,
      String text,
      ArticleFormat format,
      Origin origin) {
    this(id, title, source, published, url, text, format, origin, null, List.of(), List.of());
  }

  /** An article that an application has in memory: a plain text with a name and nothing else. */
  public static Article of(String id, String text) {
    return new Article(
        id, null, null, null, null, text, ArticleFormat.TXT, new Origin("memory", 1));
  }

  @Override
  public Article withId(String newId) {
    return new Article(
        newId, title, source, published, url, text, format, origin, column, leftovers, remarks);
  }

  Article withLeftovers(List<PageLeftover> found) {
    return new Article(
        id, title, source, published, url, text, format, origin, column, found, remarks);
  }

  /** The same article with one remark more. */
  public Article withRemark(String remark) {
    List<String> all = new ArrayList<>(remarks);
    all.add(remark);
    return new Article(
        id, title, source, published, url, text, format, origin, column, leftovers, all);
  }

  /** The text of this article alone, without other versions beside it. */
  public String body() {
    return column == null ? text : column.version().text();
  }

  /** The {@link #body} and what the input tells of it, to be cleaned. */
  public PageText page() {
    // The title of a plain text is itself a guess from the text.
    String told = format == ArticleFormat.TXT ? null : title;
    return new PageText(body(), told, format == ArticleFormat.HTML);
  }

  /**
   * Where a piece of the {@link #body} stands in the {@link #text}.
   *
   * @return the span itself where the article is all of the text; else one span for each line of
   *     the column that it touches, in order
   */
  public List<Span> inText(Span span) {
    return column == null ? List.of(span) : column.version().inOriginal(span);
  }

  /**
   * The versions that the text shows side by side (see {@link Columns}), from left to right, each
   * with the same text and everything else, and an id that ends in {@code #v1}, {@code #v2} and so
   * on. If it shows none, or this is one of them already: this article alone.
   */
  public List<Article> versions() {
    List<TextVersion> found = column == null ? Columns.versions(text) : List.of();
    if (found.isEmpty()) {
      return List.of(this);
    }
    List<Article> versions = new ArrayList<>();
    for (TextVersion version : found) {
      int number = versions.size() + 1;
      PageColumn part = new PageColumn(id, number, found.size(), version);
      versions.add(
          new Article(
              id + "#v" + number,
              title,
              source,
              published,
              url,
              text,
              format,
              origin,
              part,
              leftovers,
              remarks));
    }
    return List.copyOf(versions);
  }
}

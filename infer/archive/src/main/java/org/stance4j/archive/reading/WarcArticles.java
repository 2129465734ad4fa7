package org.stance4j.archive.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.stance4j.archive.reading.WarcRecords.DamagedRecordException;

/**
 * Reads the pages and plain texts of a WARC file: the records {@code response}, where a server
 * answered with a status of 200 to 299, and {@code resource}. All others are passed over, and so is
 * {@code robots.txt}.
 *
 * <p>An article's id is its {@code WARC-Record-ID} without the angle brackets, since a crawl may
 * hold the same address several times; its url is the address, its source the host of that. When it
 * was published is taken from the page alone: the record only says when it was stored.
 */
final class WarcArticles implements ItemReader {

  private static final int SUCCESS = 2;

  private final WarcRecords records;
  private final String file;
  private final int maxBytes;
  private final ReadingWarnings warnings;
  private final PageItem pages;
  private long number;

  WarcArticles(InputStream in, String file, ReadingOptions options, ReadingWarnings warnings) {
    this.records = new WarcRecords(in);
    this.file = file;
    this.maxBytes = options.maxArticleBytes();
    this.warnings = warnings;
    this.pages = new PageItem(options, warnings);
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (true) {
      number++;
      Origin origin = new Origin(file, number);
      try {
        WarcRecord record = records.next();
        if (record == null) {
          return null;
        }
        Item item = item(record, origin);
        records.finish();
        if (item != null) {
          return marked(item, record);
        }
      } catch (DamagedRecordException e) {
        records.recover();
        return new UnreadableArticle(origin.toString(), origin, origin + ": " + e.getMessage());
      }
    }
  }

  /** Null if the record holds no article. */
  private @Nullable Item item(WarcRecord record, Origin origin) throws IOException {
    String id = record.headers().first("WARC-Record-ID").map(WarcArticles::bare).orElse("");
    String name = id.isBlank() ? origin.toString() : id;
    try {
      if (record instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        HttpResponse http = response.http();
        return http.status() / 100 == SUCCESS && !isRobots(response)
            ? content(response, http.contentType(), http.bodyDecoded(), name, origin)
            : null;
      }
      return record instanceof WarcResource resource && !isRobots(resource)
          ? content(resource, resource.contentType(), resource.body(), name, origin)
          : null;
    } catch (IOException | IllegalArgumentException e) {
      IOException damage = records.asDamage(e, "record");
      if (!(damage instanceof DamagedRecordException)) {
        throw damage;
      }
      return new UnreadableArticle(name, origin, origin + ": " + damage.getMessage());
    }
  }

  private @Nullable Item content(
      WarcTargetRecord record, MediaType type, MessageBody body, String id, Origin origin)
      throws IOException {
    boolean page = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    if (!page && !type.base().equals(MediaType.PLAIN_TEXT)) {
      return null;
    }
    byte[] bytes = body.stream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return new UnreadableArticle(
          id, origin, origin + ": expected an article of at most " + maxBytes + " bytes");
    }
    Charset encoding = encoding(type);
    String url = record.target();
    if (page) {
      return pages.ofServer(bytes, encoding, id, url, origin);
    }
    // A server that says UTF-8 may be wrong.
    Decoded text =
        encoding == null || encoding.equals(StandardCharsets.UTF_8)
            ? TextEncoding.decodeRecord(bytes, origin, warnings)
            : new Decoded(new String(bytes, encoding), null);
    return text.marked(
        new Article(
            id,
            PlainText.titleOf(text.text()),
            PageItem.host(url),
            null,
            url,
            text.text(),
            ArticleFormat.TXT,
            origin));
  }

  /** Crawlers say where they have stored less than there was. */
  private static Item marked(Item item, WarcRecord record) {
    Optional<String> why = record.headers().first("WARC-Truncated");
    return why.isPresent() && item instanceof Article article
        ? article.withRemark("cut off by the crawler (" + why.get() + ")")
        : item;
  }

  private static boolean isRobots(WarcTargetRecord record) {
    String url = record.target();
    return url != null && url.toLowerCase(Locale.ROOT).endsWith("/robots.txt");
  }

  private static @Nullable Charset encoding(MediaType type) {
    try {
      return Optional.ofNullable(type.parameters().get("charset"))
          .map(Charset::forName)
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // as if it were not said: unknown to Java, or no name at all
    }
  }

  private static String bare(String id) {
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

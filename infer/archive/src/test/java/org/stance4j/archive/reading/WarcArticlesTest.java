package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class WarcArticlesTest {

  private static final String URL = "https://www.example.com/news/1?x=y";

  @TempDir private Path folder;

  @Test
  void pageOfAResponseIsAnArticleWithItsAddressAndHost() throws IOException {
    Reading reading = read(WarcFixture.plain().page(URL, WarcFixture.PAGE));
    assertThat(reading.items())
        .containsExactly(
            new Article(
                "urn:uuid:1",
                "Mayor quits",
                "www.example.com",
                null,
                URL,
                "The mayor said so on Monday.",
                ArticleFormat.HTML,
                new Origin("in.warc", 1)));
  }

  @Test
  void publishedIsWhatThePageSaysAndNotWhenItWasStored() throws IOException {
    String page = "<meta property=article:published_time content=2019-12-31><p>Text of it.";
    assertThat(read(WarcFixture.plain().page(URL, page)).article(0).published())
        .isEqualTo("2019-12-31");
  }

  @Test
  void plainTextIsAnArticle() throws IOException {
    WarcFixture warc =
        WarcFixture.plain()
            .response(URL, "text/plain", "", "Mayor quits\n\nShe said so.".getBytes(UTF_8));
    Article article = read(warc).article(0);
    assertThat(article.text()).isEqualTo("Mayor quits\n\nShe said so.");
    assertThat(article.title()).isEqualTo("Mayor quits");
  }

  @Test
  void textThatIsNotTheUtf8OfItsServerIsReadAsWindows1252() throws IOException {
    byte[] body = "The caf\u00E9 closed.".getBytes(Charset.forName("windows-1252"));
    Article article =
        read(WarcFixture.plain().response(URL, "text/plain; charset=utf-8", "", body)).article(0);
    assertThat(article.text()).isEqualTo("The café closed.");
    assertThat(article.remarks()).containsExactly("read as windows-1252: byte 8 is not UTF-8");
  }

  @Test
  void pageThatTheCrawlerCutOffIsSaidToBe() throws IOException {
    byte[] block = WarcFixture.PAGE.getBytes(UTF_8);
    String type = "text/html\r\nWARC-Truncated: length";
    Article article =
        read(WarcFixture.plain().record("resource", URL, type, block, block.length)).article(0);
    assertThat(article.remarks()).containsExactly("cut off by the crawler (length)");
  }

  @Test
  void resourceIsAnArticle() throws IOException {
    Reading reading = read(WarcFixture.plain().resource(URL, "text/html", WarcFixture.PAGE));
    assertThat(reading.article(0).text()).isEqualTo("The mayor said so on Monday.");
  }

  @Test
  void otherRecordsAndTypesAndFailedRequestsArePassedOver() throws IOException {
    byte[] page = WarcFixture.PAGE.getBytes(UTF_8);
    byte[] request = "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8);
    WarcFixture warc =
        WarcFixture.plain()
            .record("warcinfo", URL, "application/warc-fields", new byte[0], 0)
            .record("request", URL, "application/http; msgtype=request", request, request.length)
            .record("metadata", URL, "text/html", page, page.length)
            .record("conversion", URL, "text/plain", page, page.length)
            .response(URL, "image/png", "", new byte[100_000])
            .response(404, URL, "text/html", "", page)
            .response(301, URL, "text/html", "", page)
            .response("https://www.example.com/robots.txt", "text/plain", "", page)
            .page(URL, WarcFixture.PAGE);
    Reading reading = read(warc);
    assertThat(reading.ids()).containsExactly("urn:uuid:9");
    assertThat(reading.items().get(0).origin()).isEqualTo(new Origin("in.warc", 9));
  }

  @Test
  void encodingThatTheServerNamesIsUsed() throws IOException {
    byte[] body = "<p>W Łodzi był upał.".getBytes(Charset.forName("windows-1250"));
    WarcFixture warc =
        WarcFixture.plain().response(URL, "text/html; charset=\"Windows-1250\"", "", body);
    assertThat(read(warc).article(0).text()).isEqualTo("W Łodzi był upał.");
  }

  @Test
  void encodingThatNobodyKnowsIsAsIfNotNamed() throws IOException {
    byte[] body = "<p>Un café.".getBytes(UTF_8);
    WarcFixture warc = WarcFixture.plain().response(URL, "text/html; charset=utf8lu", "", body);
    assertThat(read(warc).article(0).text()).isEqualTo("Un café.");
  }

  @Test
  void compressedAndChunkedBodiesAreDecoded() throws IOException {
    byte[] zipped = WarcFixture.gzip(WarcFixture.PAGE.getBytes(UTF_8));
    String page = WarcFixture.PAGE;
    String chunks =
        "10\r\n"
            + page.substring(0, 16)
            + "\r\n"
            + Integer.toHexString(page.length() - 16)
            + "\r\n"
            + page.substring(16)
            + "\r\n0\r\n\r\n";
    WarcFixture warc =
        WarcFixture.plain()
            .response(URL, "text/html", "Content-Encoding: gzip\r\n", zipped)
            .response(URL, "text/html", "Transfer-Encoding: chunked\r\n", chunks.getBytes(UTF_8));
    Reading reading = read(warc);
    assertThat(reading.article(0).text()).isEqualTo("The mayor said so on Monday.");
    assertThat(reading.article(1).text()).isEqualTo("The mayor said so on Monday.");
  }

  @Test
  void everyRecordMayBeAGzipMember() throws IOException {
    WarcFixture warc =
        WarcFixture.gzipped().page(URL, WarcFixture.PAGE).page(URL, WarcFixture.PAGE);
    Path file = Files.write(folder.resolve("in.warc.gz"), warc.bytes());
    assertThat(ReadingFixture.read(file).ids()).containsExactly("urn:uuid:1", "urn:uuid:2");
  }

  @Test
  void zstdIsReadToo() throws IOException {
    byte[] warc = WarcFixture.plain().page(URL, WarcFixture.PAGE).bytes();
    Path file = Files.write(folder.resolve("in.warc.zst"), Zstd.compress(warc));
    assertThat(ReadingFixture.read(file).ids()).containsExactly("urn:uuid:1");
  }

  @Test
  void pageWithoutTextIsReportedWithItsAddress() throws IOException {
    Reading reading = read(WarcFixture.plain().page(URL, "<nav>Home</nav>"));
    assertThat(reading.unreadable(0).reason())
        .isEqualTo("in.warc:1: found no article text in the page " + URL);
  }

  @Test
  void addressThatIsNoneGivesNoSource() throws IOException {
    Reading reading = read(WarcFixture.plain().page("not an address", WarcFixture.PAGE));
    assertThat(reading.article(0).source()).isNull();
  }

  private Reading read(WarcFixture warc) throws IOException {
    return ReadingFixture.read(Files.write(folder.resolve("in.warc"), warc.bytes()));
  }
}

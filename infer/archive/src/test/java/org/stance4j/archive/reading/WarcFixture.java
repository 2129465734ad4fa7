package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Writes WARC files byte by byte, as ISO 28500 has them, right or wrong. */
final class WarcFixture {

  static final String PAGE =
      "<html><head><title>Mayor quits</title></head><body><p>The mayor said so on Monday.</p></body></html>";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final boolean members;
  private int number;

  private WarcFixture(boolean members) {
    this.members = members;
  }

  static WarcFixture plain() {
    return new WarcFixture(false);
  }

  /** Every record is a gzip member. */
  static WarcFixture gzipped() {
    return new WarcFixture(true);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** A record {@code response} with a page in UTF-8. */
  WarcFixture page(String url, String html) throws IOException {
    return response(url, "text/html; charset=utf-8", "", html.getBytes(UTF_8));
  }

  WarcFixture response(String url, String type, String httpHeaders, byte[] body)
      throws IOException {
    return response(200, url, type, httpHeaders, body);
  }

  WarcFixture response(int status, String url, String type, String httpHeaders, byte[] body)
      throws IOException {
    String head =
        "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n" + httpHeaders + "\r\n";
    byte[] block = concat(head.getBytes(ISO_8859_1), body);
    return record("response", url, "application/http; msgtype=response", block, block.length);
  }

  WarcFixture resource(String url, String type, String body) throws IOException {
    byte[] block = body.getBytes(UTF_8);
    return record("resource", url, type, block, block.length);
  }

  /** A record that says it has so many bytes. */
  WarcFixture record(String kind, String url, String type, byte[] block, long length)
      throws IOException {
    number++;
    String head =
        ("WARC/1.0\r\nWARC-Type: " + kind + "\r\n")
            + ("WARC-Record-ID: <urn:uuid:" + number + ">\r\n")
            + ("WARC-Date: 2020-01-03T00:00:00Z\r\nWARC-Target-URI: " + url + "\r\n")
            + ("Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n");
    return raw(concat(concat(head.getBytes(UTF_8), block), "\r\n\r\n".getBytes(UTF_8)));
  }

  WarcFixture raw(byte[] content) throws IOException {
    bytes.write(members ? gzip(content) : content);
    return this;
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    }
    return zipped.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(first);
    both.write(second);
    return both.toByteArray();
  }
}

package org.stance4j.archive.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file (ISO 28500), which has been decompressed. Records are parsed one by
 * one so that reading can go on behind a damaged one: at the next line that begins as a record
 * does.
 */
final class WarcRecords implements Closeable {

  private static final byte[] BEGINNING = "WARC/".getBytes(ISO_8859_1);
  private static final int SHOWN = 20;

  private final WatchedChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
  private @Nullable WarcRecord record;

  WarcRecords(InputStream in) {
    this.channel = new WatchedChannel(in);
  }

  /** A record that is not as it should be; the next one can be read. */
  static final class DamagedRecordException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedRecordException(String message) {
      super(message);
    }
  }

  /**
   * The header of the next record; its body can be read until {@link #finish}.
   *
   * @return null after the last
   * @throws DamagedRecordException if the header cannot be parsed
   * @throws IOException if the file cannot be read any further
   */
  @Nullable WarcRecord next() throws IOException {
    skipLineBreaks();
    if (!buffer.hasRemaining()) {
      return null;
    }
    try {
      if (!beginsHere()) {
        throw new DamagedRecordException("expected WARC/, found " + shown());
      }
      WarcReader reader = new WarcReader(channel, buffer);
      reader.setLenient(true);
      record = reader.next().orElseThrow(EOFException::new);
      if (record.headers().first("Content-Length").map(Long::parseLong).orElse(-1L) < 0) {
        throw new DamagedRecordException("expected a Content-Length of 0 or more");
      }
      return record;
    } catch (IOException | IllegalArgumentException e) {
      throw asDamage(e, "header");
    }
  }

  /**
   * Passes over what is left of the record.
   *
   * @throws DamagedRecordException if no record or the end of the file follows where its length
   *     says
   * @throws IOException if the file cannot be read any further
   */
  void finish() throws IOException {
    WarcRecord current = record;
    if (current == null) {
      throw new IllegalStateException("no record");
    }
    try {
      current.body().consume();
    } catch (IOException e) {
      buffer.position(0).limit(0); // in whatever state jwarc has left it: there is no more
      throw asDamage(e, "record");
    }
    if (!isAtBoundary()) {
      throw new DamagedRecordException(
          "expected the end of the record after its Content-Length of "
              + current.body().size()
              + " bytes, found "
              + shown());
    }
  }

  private boolean isAtBoundary() {
    try {
      skipLineBreaks();
      return !buffer.hasRemaining() || beginsHere();
    } catch (IOException e) {
      return true; // the record is whole; the next call fails with the same exception
    }
  }

  /** If the stream itself has failed: its failure. Else what is wrong with the record. */
  IOException asDamage(Exception e, String what) {
    IOException failure = channel.failure();
    if (failure != null) {
      return failure;
    }
    if (e instanceof DamagedRecordException damage) {
      return damage;
    }
    return new DamagedRecordException(
        e instanceof EOFException
            ? "the file ends within the " + what
            : "damaged " + what + ": " + e.getMessage());
  }

  /** Goes to the next line that begins as a record does, or to the end. */
  void recover() throws IOException {
    while (ensure(1)) {
      if (buffer.get() == '\n' && beginsHere() && buffer.hasRemaining()) {
        return;
      }
    }
  }

  private void skipLineBreaks() throws IOException {
    while (ensure(1)) {
      byte b = buffer.get(buffer.position());
      if (b != '\r' && b != '\n') {
        return;
      }
      buffer.get();
    }
  }

  /** Does a record begin here, even if the file ends within its first bytes? */
  private boolean beginsHere() throws IOException {
    ensure(BEGINNING.length);
    int length = Math.min(BEGINNING.length, buffer.remaining());
    for (int i = 0; i < length; i++) {
      if (buffer.get(buffer.position() + i) != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean ensure(int bytes) throws IOException {
    while (buffer.remaining() < bytes) {
      buffer.compact();
      int read;
      try {
        read = channel.read(buffer);
      } finally {
        buffer.flip();
      }
      if (read < 0) {
        return false;
      }
    }
    return true;
  }

  private String shown() {
    byte[] bytes = new byte[Math.min(SHOWN, buffer.remaining())];
    buffer.duplicate().get(bytes);
    return "\"" + new String(bytes, ISO_8859_1).replaceAll("\\p{Cntrl}", "?") + "\"";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

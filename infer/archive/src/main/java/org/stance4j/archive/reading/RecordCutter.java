package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into records without holding more than one of them: into lines, or into
 * the records of a table, whose quoted cells may hold line breaks. The encoding must be one in
 * which every byte below 128 is ASCII.
 */
final class RecordCutter implements Closeable {

  /**
   * A record.
   *
   * @param line of its beginning, counted from 1
   * @param bytes without the line break; what there is of it if it is not {@code WHOLE}
   */
  record Cut(long line, byte[] bytes, State state) {}

  /** What became of a record. */
  enum State {
    WHOLE,
    /** Longer than allowed; the rest of it has been passed over. */
    TOO_LONG,
    /**
     * The first line of a record that does not end within the file or the allowed length, because a
     * quote is not closed; the next record begins at the line below.
     */
    OPEN_QUOTE
  }

  private static final int CHUNK = 1 << 16;
  private static final int LINES_ONLY = -2;

  private final InputStream in;
  private final int delimiter;
  private final int maxBytes;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private boolean ended;
  private long line = 1;

  private RecordCutter(InputStream in, int delimiter, int maxBytes) {
    this.in = in;
    this.delimiter = delimiter;
    this.maxBytes = maxBytes;
  }

  /** Every line is a record. */
  static RecordCutter lines(InputStream in, int maxBytes) {
    return new RecordCutter(in, LINES_ONLY, maxBytes);
  }

  /** Records as RFC 4180 has them, with this between two cells. */
  static RecordCutter table(InputStream in, char delimiter, int maxBytes) {
    return new RecordCutter(in, delimiter, maxBytes);
  }

  /** The next record, blank or not; null after the last. */
  @Nullable Cut next() throws IOException {
    Cells cells = new Cells(delimiter);
    int firstBreak = -1;
    for (int length = 0; ; length++) {
      if (start + length == end && !fill()) {
        return atEnd(length, firstBreak, cells);
      }
      byte b = buffer[start + length];
      if (cells.endsWith(b)) {
        return whole(length);
      }
      if (b == '\n' && firstBreak < 0) {
        firstBreak = length;
      }
      if (length >= maxBytes) {
        return tooLong(length, firstBreak);
      }
    }
  }

  private @Nullable Cut atEnd(int length, int firstBreak, Cells cells) {
    if (length == 0) {
      return null;
    }
    return cells.quoteIsOpen() ? openQuote(firstBreak < 0 ? length : firstBreak) : whole(length);
  }

  private Cut tooLong(int length, int firstBreak) throws IOException {
    return firstBreak < 0 ? passOver(length) : openQuote(firstBreak);
  }

  private Cut whole(int length) {
    Cut cut = new Cut(line, bytes(length), State.WHOLE);
    advance(length);
    return cut;
  }

  private Cut openQuote(int length) {
    Cut cut = new Cut(line, bytes(length), State.OPEN_QUOTE);
    advance(length);
    return cut;
  }

  private Cut passOver(int length) throws IOException {
    Cut cut = new Cut(line, bytes(Math.min(length, CHUNK)), State.TOO_LONG);
    start += length;
    while (start < end || fill()) {
      if (buffer[start] == '\n') {
        advance(0);
        return cut;
      }
      start++;
    }
    return cut;
  }

  /** Goes on behind so many bytes and the line break after them. */
  private void advance(int length) {
    int stop = Math.min(start + length + 1, end);
    for (; start < stop; start++) {
      if (buffer[start] == '\n') {
        line++;
      }
    }
    if (start == end) {
      start = 0;
      end = 0;
      buffer = buffer.length > CHUNK << 4 ? new byte[CHUNK] : buffer;
    }
  }

  private byte[] bytes(int length) {
    int stop = start + length;
    boolean windowsBreak = length > 0 && stop < end && buffer[stop - 1] == '\r';
    return Arrays.copyOfRange(buffer, start, windowsBreak ? stop - 1 : stop);
  }

  /** Reads more behind what is there; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (end == buffer.length && start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * end, Math.max(maxBytes, end) + CHUNK));
    }
    int read = in.read(buffer, end, buffer.length - end);
    ended = read < 0;
    end += Math.max(read, 0);
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Where in a record we are, byte by byte. */
  private static final class Cells {

    private final int delimiter;
    private boolean begins = true;
    private boolean quoted;
    private boolean maybeClosed;

    Cells(int delimiter) {
      this.delimiter = delimiter;
    }

    /** Is this byte the line break after the record? */
    boolean endsWith(byte b) {
      if (maybeClosed) {
        // A second quote stands for one; anything else means that the first closed the cell.
        maybeClosed = false;
        quoted = b == '"';
      } else if (quoted) {
        maybeClosed = b == '"';
      } else if (begins && b == '"' && delimiter != LINES_ONLY) {
        quoted = true;
      }
      begins = !quoted && b == delimiter;
      return b == '\n' && !quoted;
    }

    boolean quoteIsOpen() {
      return quoted && !maybeClosed;
    }
  }
}

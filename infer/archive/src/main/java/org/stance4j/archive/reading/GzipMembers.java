package org.stance4j.archive.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The contents of a gzip file (RFC 1952), all its members one after the other.
 *
 * <p>Other than {@link java.util.zip.GZIPInputStream} it does not take damage between two members,
 * or a pause of a pipe, for the end of the file; and it gives everything before a damaged place
 * before it fails.
 */
final class GzipMembers extends InputStream {

  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int position;
  private int end;
  private boolean inMember;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (length > 0) {
      if (!inMember && !beginMember()) {
        return -1;
      }
      int read = inflate(target, offset, length);
      if (read > 0) {
        sum.update(target, offset, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return 0;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      if (position == end && !fill()) {
        throw cut();
      }
      inflater.setInput(buffer, position, end - position);
      position = end;
    }
    try {
      int read = inflater.inflate(target, offset, length);
      if (read == 0 && inflater.needsDictionary()) {
        throw damaged("it needs a dictionary");
      }
      return read;
    } catch (DataFormatException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /** False at the end of the file. */
  private boolean beginMember() throws IOException {
    if (position == end && !fill()) {
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw damaged("expected the header of a member");
    }
    int flags = next();
    skip(6); // time, level and system
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_SUM) != 0) {
      skip(2);
    }
    inflater.reset();
    sum.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    position = end - inflater.getRemaining();
    long expectedSum = nextInt();
    long expectedLength = nextInt();
    if (expectedSum != sum.getValue()
        || expectedLength != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged("the check sum is wrong");
    }
    inMember = false;
  }

  private long nextInt() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    if (position == end && !fill()) {
      throw cut();
    }
    return buffer[position++] & 0xFF;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int b;
    do {
      b = next();
    } while (b != 0);
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    position = 0;
    end = Math.max(read, 0);
    return end > 0;
  }

  private static EOFException cut() {
    return new EOFException("the file ends within its gzip data");
  }

  private static ZipException damaged(String reason) {
    return new ZipException("damaged gzip data: " + reason);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

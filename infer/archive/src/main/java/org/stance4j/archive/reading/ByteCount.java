package org.stance4j.archive.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from a file, and notices when they end too early. */
final class ByteCount {

  private long bytes;

  long bytes() {
    return bytes;
  }

  /**
   * The stream, counted. At its end it throws where fewer bytes came than expected: what is left of
   * a file that somebody cuts short while it is read must not pass for the whole of it.
   *
   * @param expected the size of the file when it was opened
   */
  InputStream of(InputStream in, long expected) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        bytes += b < 0 ? 0 : 1;
        return b < 0 ? atEnd(expected) : b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        bytes += Math.max(read, 0);
        return read < 0 ? atEnd(expected) : read;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }

  private int atEnd(long expected) throws IOException {
    if (bytes < expected) {
      throw new IOException(
          "the file became shorter while it was read: expected "
              + expected
              + " bytes, found "
              + bytes);
    }
    return -1;
  }
}

package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the articles of one file, in order. Not safe for use by several threads. */
public interface ItemReader extends Closeable {
  /**
   * The next article, readable or not.
   *
   * @return null after the last
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable Item next() throws IOException;

  /**
   * How many bytes of the file have been read, as far as this reader opens it by itself; 0 if it is
   * given a stream.
   */
  default long bytesRead() {
    return 0;
  }
}

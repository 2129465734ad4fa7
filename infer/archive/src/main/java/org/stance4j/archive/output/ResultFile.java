package org.stance4j.archive.output;

import java.io.Closeable;
import java.io.IOException;

/** A file of results that is whole only when it has been closed. */
public interface ResultFile extends ResultWriter, Closeable {

  /** Writes what ends the file, and closes it. */
  @Override
  void close() throws IOException;
}

package org.stance4j.archive.reading;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a format that needs more than this module has. Found by {@link java.util.ServiceLoader}: a
 * jar on the class path that names an implementation is all there is to do.
 */
public interface ArticleFormatProvider {

  /** Which format this reads. */
  ArticleFormat format();

  /**
   * Opens a file.
   *
   * @param name how the file is called in ids and messages
   * @throws IOException if it is not a file of this format or lacks a column that is needed; the
   *     message begins with {@code name}
   */
  ItemReader open(Path file, String name, ReadingOptions options) throws IOException;
}

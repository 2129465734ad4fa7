package org.stance4j.archive.output;

import java.io.IOException;
import org.stance4j.archive.scoring.ArticleResult;

/** Takes results one after the other. Not safe for use by several threads. */
public interface ResultWriter {

  /** Writes the next result. */
  void write(ArticleResult result) throws IOException;

  /** Hands on what is still in memory. */
  void flush() throws IOException;
}

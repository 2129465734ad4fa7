package org.stance4j.archive.scoring;

import java.io.IOException;

/** Takes results in the order of the articles. */
@FunctionalInterface
public interface ResultSink {
  /**
   * Takes the next result.
   *
   * @throws IOException if it cannot be kept; scoring then ends
   */
  void accept(ArticleResult result) throws IOException;
}

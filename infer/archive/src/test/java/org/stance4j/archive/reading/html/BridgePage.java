package org.stance4j.archive.reading.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Two paragraphs of an article, and pages that they stand in. */
final class BridgePage {

  static final String FIRST =
      "The council voted on Tuesday to close the old bridge, which nobody has liked for years.";
  static final String SECOND =
      "Mayor Green said that the new one, paid by the region, would open in the spring of 2021.";
  static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  static final String TEXT = FIRST + "\n\n" + SECOND;

  private BridgePage() {}

  static WebPage page(String html) throws IOException {
    return WebPage.parse(html.getBytes(StandardCharsets.UTF_8), null);
  }
}

package org.stance4j.archive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text, true);

  @Test
  void lastCountIsAPlainLine() {
    Progress progress = new Progress(out, false);
    progress.update(1, 10);
    progress.end(1234, 56789);
    assertThat(text.toString()).startsWith("1,234 articles, 56,789 sentences, ").endsWith("/s\n");
    assertThat(text.toString().lines()).hasSize(1);
  }

  @Test
  void shortRunOnATerminalLeavesNoRewrittenLine() {
    new Progress(out, true).end(1, 2);
    assertThat(text.toString()).startsWith("1 articles, 2 sentences, ").doesNotContain("\r");
  }
}

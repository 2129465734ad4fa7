package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  @Test
  void straightAndCurlyMarksQuote() {
    assertThat(quoted("He said \"no\" and “yes” and ‘why’ and 'how'."))
        .containsExactly("\"no\"", "“yes”", "‘why’", "'how'");
  }

  @Test
  void anApostropheQuotesNothing() {
    assertThat(quoted("The nurses' pay isn't up, it’s down, and that's that.")).isEmpty();
  }

  @Test
  void aPluralPossessiveWithinSingleMarksDoesNotClose() {
    assertThat(quoted("‘The nurses’ pay is low,’ he said."))
        .containsExactly("‘The nurses’ pay is low,’");
  }

  @Test
  void aQuotationWithinAnotherIsPartOfIt() {
    assertThat(quoted("“He said ‘no’ to me,” she said.")).containsExactly("“He said ‘no’ to me,”");
  }

  @Test
  void paragraphsThatReopenAreOneQuotation() {
    assertThat(quoted("“One.\n\n“Two.” Three.")).containsExactly("“One.\n\n“Two.”");
  }

  @Test
  void aMarkThatIsNeverClosedEndsWithItsParagraph() {
    Quotations quotations = Quotations.of("“One.\n\nTwo.");
    assertThat(quotations.covers(1)).isTrue();
    assertThat(quotations.covers(8)).isFalse();
  }

  private static List<String> quoted(String text) {
    return Quotations.of(text).spans().stream().map(span -> span.of(text)).toList();
  }
}

package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreebankTokensTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          the plan does n't help . | the plan doesn't help.
          We Ca n't wait , he 'll say | We Can't wait, he'll say
          they wo n't , and it 's late ! | they won't, and it's late!
          a `` fair '' deal | a "fair" deal
          ` enough , ' she did n't say | 'enough, ' she didn't say
          the law -LRB- of 2003 -RRB- stays | the law (of 2003) stays
          the law -lrb- of 2003 -rrb- , stays | the law (of 2003), stays
          -lsb- sic -rsb- and -lcb- x -rcb- | [sic] and {x}
          we 're gon na leave | we're gonna leave
          '' has-been | " has-been
          'tis n't 2.5 or .5 : it is n't | 'tisn't 2.5 or .5: it isn't
          """)
  void joinsWhatTheTreebankTakesApart(String tokens, String text) {
    assertThat(TreebankTokens.join(tokens)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It doesn't help .",
        "it 's a blank too many , and no more",
        "the `code` and ''emphasis'' of a wiki",
        "Rock 'n' roll isn't -LR- ",
        "the sultan and Gon Nam",
        ""
      })
  void leavesAloneWhatPeopleMayWrite(String text) {
    assertThat(TreebankTokens.join(text)).isEqualTo(text);
  }

  @Test
  void labelledSentencesAreJoinedUnlessOffsetsCountTheirCharacters() throws IOException {
    Path file = folder.resolve("sst.csv");
    Files.writeString(
        file,
        """
        text,label,target,target_start,target_end
        it does n't work,NEGATIVE,,,
        it does n't work,NEGATIVE,it,0,2
        """);
    assertThat(DatasetReader.builder().build().read(file).sentences())
        .extracting(LabeledSentence::text)
        .containsExactly("it doesn't work", "it does n't work");
  }

  @Test
  void unlabelledTextsAreJoined() throws IOException {
    Path file = folder.resolve("texts.txt");
    Files.writeString(file, "it does n't work\nit doesn't work\n");
    assertThat(UnlabeledReader.read(List.of(file)))
        .extracting(UnlabeledText::text)
        .containsExactly("it doesn't work");
  }
}

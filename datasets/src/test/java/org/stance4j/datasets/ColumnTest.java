package org.stance4j.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnTest {
  @Test
  void keysAreTheHeadersOfTheFormat() {
    assertThat(Arrays.stream(Column.values()).map(Column::key))
        .containsExactly(
            "id",
            "text",
            "target",
            "label",
            "target_start",
            "target_end",
            "split",
            "group",
            "sentiment",
            "source");
  }

  @Test
  void isFoundByItsKey() {
    assertThat(Column.ofKey("target_end")).isEqualTo(Column.TARGET_END);
  }

  @Test
  void unknownKeyIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.ofKey("tweet"))
        .withMessageContainingAll("\"tweet\"", "id, text, target, label");
  }
}

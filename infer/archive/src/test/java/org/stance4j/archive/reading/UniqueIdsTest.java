package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UniqueIdsTest {

  private final ReadingWarnings warnings = new ReadingWarnings();
  private final UniqueIds ids = new UniqueIds(warnings);

  @Test
  void idsStayUniqueWhenMoreOfThemComeBackThanAreCounted() {
    Set<String> given = new HashSet<>();
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 25_000; i++) {
        assertThat(given.add(unique("id" + i))).isTrue();
      }
    }
    assertThat(given).contains("id0", "id0#2", "id0#3", "id0#4", "id24999#4").hasSize(100_000);
  }

  @Test
  void thousandsOfTheSameIdAreCountedOn() {
    for (int i = 1; i < 100_000; i++) {
      unique("x");
    }
    assertThat(unique("x")).isEqualTo("x#100000");
  }

  @Test
  void setOfHashesAgreesWithThatOfTheJdk() {
    LongHashSet hashes = new LongHashSet();
    Set<Long> expected = new HashSet<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200_000; i++) {
      long hash = random.nextInt(4) == 0 ? random.nextLong(1000) : random.nextLong();
      assertThat(hashes.add(hash)).isEqualTo(expected.add(hash));
    }
    assertThat(expected).contains(0L);
  }

  private String unique(String id) {
    return ids.unique(new UnreadableArticle(id, new Origin("f", 1), "r")).id();
  }
}

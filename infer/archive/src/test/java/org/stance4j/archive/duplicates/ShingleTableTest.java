package org.stance4j.archive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShingleTableTest {

  private final ShingleTable table = new ShingleTable();

  @Test
  void givesWhatAMapOfListsGives() {
    Map<Long, List<Integer>> expected = new HashMap<>();
    Random random = new Random(1);
    long[] hashes = random.longs(50_000).toArray();
    for (int number = 0; number < 100_000; number++) {
      long hash = hashes[random.nextInt(hashes.length)];
      table.add(hash, number);
      expected.computeIfAbsent(hash, h -> new ArrayList<>()).add(number);
    }
    assertThat(expected).allSatisfy((hash, numbers) -> assertThat(get(hash)).isEqualTo(numbers));
  }

  @Test
  void hashThatWasNotAddedHasNoNumbers() {
    table.add(42, 7);
    assertThat(get(43)).isEmpty();
  }

  @Test
  void hashOfTooManyNumbersKeepsTheFirst() {
    for (int number = 0; number < 1000; number++) {
      table.add(0, number);
    }
    assertThat(get(0)).hasSize(ShingleTable.MAX_NUMBERS).contains(0, ShingleTable.MAX_NUMBERS - 1);
  }

  @Test
  void whatIsForgottenIsNotGiven() {
    Random random = new Random(2);
    long[] hashes = random.longs(2_000).toArray();
    Map<Long, List<Integer>> all = new HashMap<>();
    for (int number = 0; number < 300_000; number++) {
      long hash = hashes[random.nextInt(hashes.length)];
      int oldest = Math.max(0, number - 20_000);
      table.forgetBefore(oldest);
      table.add(hash, number);
      List<Integer> numbers = all.computeIfAbsent(hash, h -> new ArrayList<>());
      numbers.removeIf(n -> n < oldest);
      if (numbers.size() < ShingleTable.MAX_NUMBERS) {
        numbers.add(number);
      }
      if (number % 1000 == 0) {
        assertThat(get(hash)).isEqualTo(numbers);
      }
    }
  }

  @Test
  void whatIsForgottenMakesRoom() {
    Random random = new Random(3);
    for (int number = 0; number < 400_000; number++) {
      table.forgetBefore(Math.max(0, number - 20_000));
      table.add(random.nextLong(), number);
    }
    assertThat(table.capacity()).isLessThan(5 * 20_000);
  }

  private List<Integer> get(long hash) {
    List<Integer> numbers = new ArrayList<>();
    table.forEach(hash, numbers::add);
    return numbers;
  }
}

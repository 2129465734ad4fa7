package org.stance4j.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductBlocksTest {
  @ParameterizedTest
  @CsvSource({
    "1, 3, 384, 1",
    "20, 384, 384, 2",
    "1024, 1536, 384, 2",
    "1024, 384, 1536, 2",
    "2048, 1536, 384, 4",
    "4096, 3072, 768, 8",
    "3072, 768, 4096, 8",
    "1, 1000000, 1, 2",
    "513, 700, 999, 2"
  })
  void everyElementIsInOneBlock(int rows, int columns, int inner, int count) {
    ProductBlocks blocks = ProductBlocks.of(rows, columns, inner);
    assertThat(blocks.count()).isEqualTo(count);
    byte[] seen = new byte[rows * columns];
    for (int i = 0; i < blocks.count(); i++) {
      ProductBlocks.Block block = blocks.get(i);
      for (int r = block.row(); r < block.row() + block.rows(); r++) {
        for (int c = block.column(); c < block.column() + block.columns(); c++) {
          seen[r * columns + c]++;
        }
      }
    }
    byte[] once = new byte[seen.length];
    Arrays.fill(once, (byte) 1);
    assertThat(seen).isEqualTo(once);
  }
}
